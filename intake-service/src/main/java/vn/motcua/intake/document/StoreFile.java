package vn.motcua.intake.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import vn.motcua.events.Messages;
import vn.motcua.rest.Problem;

/** Takes a file in: its size is bounded, its kind is that of its bytes, and no crash leaves bytes that nobody knows of. */
@ApplicationScoped
public class StoreFile {
    private final DiscardedObjects discarded;
    private final DocumentStore store;
    private final DocumentRules rules;

    StoreFile(DiscardedObjects discarded, DocumentStore store, DocumentRules rules) {
        this.discarded = discarded;
        this.store = store;
        this.rules = rules;
    }

    public record Stored(String mediaType, String sha256, long size) {}

    /**
     * The bytes are removed again unless {@link #keep} is called soon.
     *
     * @param length as the sender says; null if it does not
     * @throws Problem 413, 415, 422 {@code content-mismatch}, 503 while the store is away
     */
    public Stored store(UUID application, UUID id, String contentType, Long length, InputStream body)
            throws IOException {
        var kind = MediaKind.of(contentType).orElseThrow(StoreFile::notTaken);
        if (length != null && length > rules.maximumBytes()) {
            throw Problem.tooLarge(rules.maximumBytes());
        }
        try (var received = Received.from(body, rules.maximumBytes())) {
            if (received.size() == 0 || !kind.beginsWith(received.head())) {
                throw Problem.unprocessable("content-mismatch");
            }
            discarded.expect(application, id);
            store.put(application, id, received);
            return new Stored(kind.mediaType(), received.sha256(), received.size());
        }
    }

    /** Called in the transaction that records what the bytes are. @throws Problem 503 if they were removed in between */
    public void keep(UUID id) {
        discarded.keep(id);
    }

    private static Problem notTaken() {
        return Problem.unsupportedMediaType(Messages.of("document-resource.only-pdf-jpeg"));
    }
}
