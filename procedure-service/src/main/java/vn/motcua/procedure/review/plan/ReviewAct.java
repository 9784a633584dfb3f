package vn.motcua.procedure.review.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Who did what to a plan or to one of its reviews, when and why. Never changed. */
@Entity
@Table(name = "review_act")
public class ReviewAct {
    public enum Deed {
        DRAFTED,
        EDITED,
        APPROVED,
        CLOSED,
        WRITTEN,
        CONCLUDED,
        REOPENED,
        LINKED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private UUID plan;
    private String code;

    @Enumerated(EnumType.STRING)
    private Deed act;

    private String actor;
    private Instant at;
    private String reason;

    protected ReviewAct() {}

    /** @param code of the procedure whose review it is; absent for the plan itself */
    ReviewAct(UUID plan, String code, Deed act, String actor, Instant at, String reason) {
        this.plan = plan;
        this.code = code;
        this.act = act;
        this.actor = actor;
        this.at = at;
        this.reason = reason;
    }

    Deed act() {
        return act;
    }

    String actor() {
        return actor;
    }

    Instant at() {
        return at;
    }

    String reason() {
        return reason;
    }
}
