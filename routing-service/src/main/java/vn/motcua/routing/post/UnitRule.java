package vn.motcua.routing.post;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;

/** How a unit shares out its work: its head assigns it; where allowed, its officers may also claim it. */
@Entity
@Table(name = "unit_rule")
class UnitRule {
    @EmbeddedId
    private Place place;

    private boolean claimAllowed;

    protected UnitRule() {}

    UnitRule(Place place) {
        this.place = place;
    }

    void allowClaim(boolean allowed) {
        claimAllowed = allowed;
    }

    @Embeddable
    record Place(String agency, String unit) implements Serializable {}
}
