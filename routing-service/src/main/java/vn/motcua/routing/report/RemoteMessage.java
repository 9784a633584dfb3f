package vn.motcua.routing.report;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.motcua.routing.external.CasePackage;
import vn.motcua.routing.report.ExternalMessageResource.Report;

/** One report of another system, kept as received, whether it was applied or not. */
@Entity
@Table(name = "remote_message")
class RemoteMessage {
    enum Standing {
        /** A report before it is missing. */
        WAITING,
        APPLIED,
        /** The leg had ended when its turn came, or it was given up before it arrived. */
        TOO_LATE,
        /** Another report with the same id or number says something else. */
        CONTRADICTING
    }

    @Id
    private UUID id;

    private UUID packageId;
    private int sequence;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    @JdbcTypeCode(SqlTypes.JSON)
    private Report content;

    private Instant arrivedAt;
    private Instant appliedAt;

    protected RemoteMessage() {}

    /** @param id the message's own id, or one of ours if that is taken */
    private RemoteMessage(UUID id, Report report, Standing standing, Instant arrivedAt) {
        this.id = id;
        packageId = report.packageId();
        sequence = report.sequence();
        content = report;
        this.standing = standing;
        this.arrivedAt = arrivedAt;
    }

    static RemoteMessage of(Report report, Instant arrivedAt) {
        return new RemoteMessage(report.messageId(), report, Standing.WAITING, arrivedAt);
    }

    static RemoteMessage contradicting(UUID id, Report report, Instant arrivedAt) {
        return new RemoteMessage(id, report, Standing.CONTRADICTING, arrivedAt);
    }

    void applied(Instant at) {
        standing = Standing.APPLIED;
        appliedAt = at;
    }

    void tooLate() {
        standing = Standing.TOO_LATE;
    }

    boolean isOf(CasePackage casePackage) {
        return packageId.equals(casePackage.id());
    }

    UUID id() {
        return id;
    }

    UUID packageId() {
        return packageId;
    }

    int sequence() {
        return sequence;
    }

    /** Derived where it is absent, because the previous release wrote none. */
    Standing standing() {
        var unwritten = appliedAt == null ? Standing.WAITING : Standing.APPLIED;
        return standing == null || appliedAt != null ? unwritten : standing;
    }

    Report content() {
        return content;
    }

    Instant arrivedAt() {
        return arrivedAt;
    }
}
