package vn.motcua.intake.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import vn.motcua.objects.ObjectStore;
import vn.motcua.objects.ObjectStores;
import vn.motcua.rest.Problem;

/** The bytes of the applicants' documents, which only intake reads. */
@ApplicationScoped
class DocumentStore {
    private final ObjectStore store;

    DocumentStore(ObjectStores stores) {
        store = stores.own();
    }

    /** @throws Problem 503 while the store is away */
    void put(UUID application, UUID document, Received received) {
        store.put(key(application, document), received.file());
    }

    /** @throws Problem 503 while the store is away */
    ResponseInputStream<GetObjectResponse> open(UUID application, UUID document) {
        return store.open(key(application, document));
    }

    /** Does nothing if it is not there. @throws Problem 503 while the store is away */
    void remove(UUID application, UUID document) {
        store.remove(key(application, document));
    }

    private static String key(UUID application, UUID document) {
        return application + "/" + document;
    }
}
