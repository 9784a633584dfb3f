package vn.motcua.notification.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.motcua.messaging.PredecessorMissing;

@ApplicationScoped
public class Addressees implements PanacheRepositoryBase<Addressee, UUID> {

    /** @throws PredecessorMissing if the case is ahead of its application: the topics are read apart */
    public Addressee of(UUID applicationId) {
        return findByIdOptional(applicationId)
                .orElseThrow(() -> new PredecessorMissing("the application has not arrived yet"));
    }

    /** The first time a new one, which is persisted once it is filled. */
    Addressee known(UUID applicationId) {
        return findByIdOptional(applicationId).orElseGet(() -> new Addressee(applicationId));
    }
}
