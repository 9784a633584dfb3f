package vn.motcua.intake.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Bytes in the store that no document names: of a removed document, or of an upload that has not ended. */
@Entity
@Table(name = "discarded_object")
class DiscardedObject {
    @Id
    private UUID documentId;

    private UUID applicationId;
    private Instant discardedAt;

    protected DiscardedObject() {}

    UUID documentId() {
        return documentId;
    }

    UUID applicationId() {
        return applicationId;
    }

    void discardedAt(Instant at) {
        discardedAt = at;
    }
}
