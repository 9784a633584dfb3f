package vn.motcua.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/**
 * Runs commands that a caller may safely repeat with the same {@code Idempotency-Key}. Key, command and stored answer are
 * one transaction: a rollback leaves no trace of the key. A parallel request with the same key waits for the row of the
 * first, at most for the connection's {@code lock_timeout}.
 */
@ApplicationScoped
public class IdempotencyKeys {
    private final StoredAnswers answers;
    private final Fingerprint fingerprint;
    private final Caller caller;

    IdempotencyKeys(StoredAnswers answers, Fingerprint fingerprint, Caller caller) {
        this.answers = answers;
        this.fingerprint = fingerprint;
        this.caller = caller;
    }

    /**
     * The command's answer: executed now, or stored by its first execution within 24 hours, byte for byte.
     *
     * @param operation method and path with its ids, for example {@code POST /applications/<id>/submission}
     * @param key the header value, 1 to 255 visible ASCII characters
     * @param request the body, compared with the body of the first request; null for none
     * @param command answers with a JSON entity or none; only the headers Location and ETag are kept
     * @throws Problem 400 {@code idempotency-key-missing} or {@code idempotency-key-malformed}; 409
     *     {@code idempotency-key-in-use} while the parallel request still runs; 422 {@code idempotency-key-reused} with another
     *     request
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Response once(String operation, String key, Object request, Supplier<Response> command) {
        StoredAnswers.Place place = new StoredAnswers.Place(caller.key(), operation, checked(key));
        byte[] asked = fingerprint.of(request);
        return answers.take(place)
                .map(stored -> stored.replay(asked))
                .orElseGet(() -> answers.keep(place, asked, command.get()));
    }

    private static String checked(String key) {
        if (key == null || key.isBlank()) {
            throw Problem.badRequest("idempotency-key-missing");
        }
        if (!key.matches("[!-~]{1,255}")) {
            throw Problem.badRequest("idempotency-key-malformed");
        }
        return key;
    }
}
