package vn.motcua.notification.echo;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** What the portal shows of one application once it has acknowledged all planned echoes. */
@Entity
class PortalView {
    @Id
    private UUID applicationId;

    private int sequence;

    @Embedded
    private Standing standing;

    protected PortalView() {}

    PortalView(UUID applicationId) {
        this.applicationId = applicationId;
    }

    boolean shows(Standing other) {
        return other.equals(standing);
    }

    /** @return the sequence number of the echo that reports it, from 1 */
    int show(Standing other) {
        standing = other;
        return ++sequence;
    }
}
