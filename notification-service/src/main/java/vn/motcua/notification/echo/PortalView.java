package vn.motcua.notification.echo;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** The portal's picture of one application once all that is planned has been acknowledged. */
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

    /** @return the number of the message that says so, from 1 */
    int show(Standing other) {
        standing = other;
        return ++sequence;
    }
}
