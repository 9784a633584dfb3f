package vn.motcua.routing.external;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RemoteMessages implements PanacheRepositoryBase<RemoteMessage, UUID> {
    Optional<RemoteMessage> of(UUID packageId, int sequence) {
        return find("packageId = ?1 and sequence = ?2", packageId, sequence).firstResultOptional();
    }
}
