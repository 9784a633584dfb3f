package vn.motcua.procedure.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.decision.Decision;

/** The change that a decision made to one procedure, as the statistics count it. */
@Entity
@Table(name = "publication")
@IdClass(Publication.Key.class)
public class Publication {
    enum Change {
        PUBLISHED,
        AMENDED,
        /** Ended by a replacement. */
        REPLACED,
        /** Begun by one. */
        REPLACING,
        ABOLISHED
    }

    @Id
    private UUID decision;

    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    private Change change;

    private String field;
    private String[] levels;
    private String authority;
    private LocalDate dated;

    private Boolean inTime;

    private Boolean displayedInTime;

    protected Publication() {}

    Publication(Decision decision, String code, Change change, Provisions provisions) {
        this.decision = decision.id();
        this.code = code;
        this.change = change;
        this.field = provisions.field().code();
        this.levels = provisions.levels().stream().map(Enum::name).sorted().toArray(String[]::new);
        this.authority = decision.heading().authority();
        this.dated = decision.dated();
        this.inTime = decision.inTime();
        this.displayedInTime = decision.displayedInTime();
    }

    record Key(UUID decision, String code) implements Serializable {}
}
