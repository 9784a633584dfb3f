package vn.motcua.routing.law;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An agency that procedure control has published. */
@Entity
class Agency {
    @Id
    private String code;

    protected Agency() {}

    Agency(String code) {
        this.code = code;
    }
}
