package vn.motcua.routing.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.motcua.objects.ObjectStore;
import vn.motcua.objects.ObjectStores;
import vn.motcua.rest.Problem;

/** The papers of the forms, where applicants may read them. */
@ApplicationScoped
class ReleasedFiles {
    private final ObjectStore store;

    ReleasedFiles(ObjectStores stores) {
        store = stores.released();
    }

    /** @throws Problem 503 while the store is away */
    void put(UUID form, byte[] content) {
        store.put(form.toString(), content);
    }

    /** @throws Problem 503 while the store is away */
    byte[] read(UUID form) {
        return store.read(form.toString());
    }
}
