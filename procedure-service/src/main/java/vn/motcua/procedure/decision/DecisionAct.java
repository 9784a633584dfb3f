package vn.motcua.procedure.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Who did what to a decision, when and why. A row never changes. */
@Entity
@Table(name = "decision_act")
public class DecisionAct {
    public enum Act {
        DRAFTED,
        EDITED,
        SUBMITTED,
        SENT_BACK,
        DISCARDED,
        PUBLISHED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private UUID decision;

    @Enumerated(EnumType.STRING)
    private Act act;

    private String actor;
    private Instant at;
    private String reason;

    protected DecisionAct() {}

    public DecisionAct(UUID decision, Act act, String actor, Instant at, String reason) {
        this.decision = decision;
        this.act = act;
        this.actor = actor;
        this.at = at;
        this.reason = reason;
    }

    public Act act() {
        return act;
    }

    public String actor() {
        return actor;
    }

    public Instant at() {
        return at;
    }

    public String reason() {
        return reason;
    }
}
