package vn.motcua.drill.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A line of the ledger.
 *
 * @param at real time, RFC 3339
 * @param status of HTTP; 0 where there was no answer
 * @param essence what of the answer must be found again, by its name there; {@code why} for a fault
 */
public record Entry(String at, AttemptResult result, TrackedCommand tracked, int status, Map<String, String> essence) {

    /** The application it concerns: known from the answer where the request had none; none where law is decided. */
    public Optional<UUID> application() {
        if (tracked.command() == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(tracked.application())
                .or(() -> essence("applicationId").or(() -> essence("id")).map(UUID::fromString));
    }

    public Optional<String> essence(String name) {
        return Optional.ofNullable(essence.get(name));
    }
}
