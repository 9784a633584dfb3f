package vn.motcua.partner.agency;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A package (gói hồ sơ) that a system accepted, with all messages received and sent about it. Guarded by {@link Packages}. */
final class AgencyPackage {
    private final Entry.PackageReceived received;
    private final List<Arrival> repeats = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private JsonNode content;
    private String withdrawnAt;

    AgencyPackage(Entry.PackageReceived received) {
        this.received = received;
        this.content = received.content();
    }

    /** As it was sent last. */
    JsonNode content() {
        return content;
    }

    /** How often the file had changed by then. */
    int revision() {
        return content.path("revision").asInt();
    }

    void revised(Entry.PackageRevised revised) {
        content = revised.content();
    }

    void repeated(Entry.PackageRepeated repeat) {
        repeats.add(new Arrival(repeat.at(), repeat.same()));
    }

    void withdrawn(String at) {
        withdrawnAt = at;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    void prepared(Message message) {
        sent.add(new Sent(message, List.of()));
    }

    void tried(int position, Attempt attempt) {
        sent.set(position, sent.get(position).after(attempt));
    }

    boolean has(Message.Kind kind) {
        return sent.stream().anyMatch(each -> each.message().kind() == kind);
    }

    int nextSequence() {
        return 1
                + sent.stream()
                        .mapToInt(each -> each.message().sequence())
                        .max()
                        .orElse(0);
    }

    /** The position of the next message. */
    int nextPosition() {
        return sent.size();
    }

    Receipt receipt() {
        return new Receipt(received.remoteCode(), received.remoteDueAt());
    }

    View view() {
        return new View(
                received.packageId(),
                received.remoteCode(),
                received.remoteDueAt(),
                received.at(),
                withdrawnAt,
                List.copyOf(repeats),
                content,
                List.copyOf(sent));
    }

    /** The answer to the sender. */
    record Receipt(String remoteCode, String remoteDueAt) {}

    /**
     * The record of the package, as {@code GET /systems/{system}/packages/{id}} shows it.
     *
     * @param withdrawnAt null while the package is not withdrawn
     */
    record View(
            String packageId,
            String remoteCode,
            String remoteDueAt,
            String receivedAt,
            String withdrawnAt,
            List<Arrival> repeats,
            JsonNode content,
            List<Sent> sent) {}

    record Arrival(String at, boolean same) {}

    record Sent(Message message, List<Attempt> attempts) {
        Sent after(Attempt attempt) {
            var all = new ArrayList<>(attempts);
            all.add(attempt);
            return new Sent(message, List.copyOf(all));
        }
    }
}
