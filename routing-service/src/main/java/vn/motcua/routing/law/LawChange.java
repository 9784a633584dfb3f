package vn.motcua.routing.law;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** A day on which the law that a check rests on changes, and since when the change is known. */
@Entity
@Table(name = "law_change")
@IdClass(LawChange.Key.class)
class LawChange {
    @Id
    private String scope;

    @Id
    private LocalDate day;

    @Id
    private Instant announcedAt;

    protected LawChange() {}

    LawChange(Key key) {
        scope = key.scope();
        day = key.day();
        announcedAt = key.announcedAt();
    }

    record Key(String scope, LocalDate day, Instant announcedAt) implements Serializable {}
}
