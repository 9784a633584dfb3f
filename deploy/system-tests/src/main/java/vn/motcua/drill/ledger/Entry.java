package vn.motcua.drill.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A line of the ledger.
 *
 * @param at real time, RFC 3339
 * @param status of HTTP; 0 if there was no answer
 * @param essence fields of the answer that must be found in the system later, by name; {@code why} for a fault
 */
public record Entry(String at, AttemptResult result, TrackedCommand tracked, int status, Map<String, String> essence) {

    /** The application concerned; from the answer if the request had none; empty for a command on a decision. */
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
