package vn.motcua.drill.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.motcua.partner.journal.Journal;
import vn.motcua.playbook.client.Answer;

/**
 * The external record: every acknowledged request and every attempt with unknown result, on disk (fsync) before the client
 * goes on. It survives a crash of the drill itself.
 */
public final class Ledger implements AutoCloseable {
    private static final List<String> ESSENTIAL =
            List.of("id", "applicationId", "caseCode", "round", "receivedAt", "version", "sha256");

    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private final Journal<Entry> journal;

    private Ledger(Path file) throws IOException {
        journal = Journal.open(file, Entry.class, entries::add);
    }

    /** Opens the ledger of that directory, including the entries of an earlier run. */
    public static Ledger in(Path directory) {
        try {
            return new Ledger(directory.resolve("ledger.jsonl"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void acknowledged(TrackedCommand tracked, Answer answer) {
        write(AttemptResult.ACKNOWLEDGED, tracked, answer.status(), essence(tracked, answer));
    }

    public void unknown(TrackedCommand tracked, int status, String why) {
        write(AttemptResult.UNKNOWN, tracked, status, Map.of("why", why));
    }

    public void refused(TrackedCommand tracked, Answer answer) {
        write(AttemptResult.REFUSED, tracked, answer.status(), Map.of("why", answer.toString()));
    }

    public void givenUp(TrackedCommand tracked, String why) {
        write(AttemptResult.GIVEN_UP, tracked, 0, Map.of("why", why));
    }

    /** In the order in which they were written. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    private void write(AttemptResult result, TrackedCommand tracked, int status, Map<String, String> essence) {
        var at = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        var entry = new Entry(at, result, tracked, status, essence);
        journal.append(entry);
        entries.add(entry);
    }

    private static Map<String, String> essence(TrackedCommand tracked, Answer answer) {
        var essence = new LinkedHashMap<String, String>();
        for (var name : ESSENTIAL) {
            if (!answer.text("/" + name).isEmpty()) {
                essence.put(name, answer.text("/" + name));
            }
        }
        for (var leg : answer.body().path("legs")) {
            if (leg.path("key").asText().equals(tracked.leg()) && leg.hasNonNull("number")) {
                essence.put("number", leg.path("number").asText());
            }
        }
        return essence;
    }

    @Override
    public void close() {
        try {
            journal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
