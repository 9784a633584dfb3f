package vn.motcua.notification.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.motcua.messaging.PredecessorMissing;

@ApplicationScoped
public class Addressees implements PanacheRepositoryBase<Addressee, UUID> {

    /**
     * @throws PredecessorMissing if the case's event arrives before its application's, because the topics are read
     * separately
     */
    public Addressee of(UUID applicationId) {
        return findByIdOptional(applicationId)
                .orElseThrow(() -> new PredecessorMissing("the application has not arrived yet"));
    }

    /** A new one if none exists yet; it is persisted once it is filled. */
    Addressee known(UUID applicationId) {
        return findByIdOptional(applicationId).orElseGet(() -> new Addressee(applicationId));
    }
}
