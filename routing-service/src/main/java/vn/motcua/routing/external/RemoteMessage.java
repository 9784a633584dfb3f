package vn.motcua.routing.external;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One report of another system, kept as it came; not applied while a report before it is missing. */
@Entity
@Table(name = "remote_message")
class RemoteMessage {
    @Id
    private UUID id;

    private UUID packageId;
    private int sequence;

    @JdbcTypeCode(SqlTypes.JSON)
    private ExternalMessageResource.Report content;

    private Instant arrivedAt;
    private Instant appliedAt;

    protected RemoteMessage() {}

    RemoteMessage(ExternalMessageResource.Report report, Instant arrivedAt) {
        id = report.messageId();
        packageId = report.packageId();
        sequence = report.sequence();
        content = report;
        this.arrivedAt = arrivedAt;
    }

    void applied(Instant at) {
        appliedAt = at;
    }

    boolean isOf(CasePackage casePackage) {
        return packageId.equals(casePackage.id());
    }

    ExternalMessageResource.Report content() {
        return content;
    }
}
