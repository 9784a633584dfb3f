package vn.motcua.notification.echo;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PortalViews implements PanacheRepositoryBase<PortalView, UUID> {

    /** A new one if none exists yet; it is persisted once it shows something. */
    PortalView of(UUID applicationId) {
        return findByIdOptional(applicationId).orElseGet(() -> new PortalView(applicationId));
    }
}
