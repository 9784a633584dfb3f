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
import vn.motcua.demo.client.Answer;
import vn.motcua.partner.journal.Journal;

/**
 * The witness from outside: every acknowledged request and every attempt whose fate is unknown, on disk (fsync) before the
 * one who asked goes on. It outlives the death of the drill itself.
 */
public final class Ledger implements AutoCloseable {
    private static final List<String> ESSENTIAL =
            List.of("id", "applicationId", "caseCode", "round", "receivedAt", "version", "sha256");

    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private final Journal<Entry> journal;

    private Ledger(Path file) throws IOException {
        journal = Journal.open(file, Entry.class, entries::add);
    }

    /** Opens the ledger of that directory, with what an earlier run wrote. */
    public static Ledger in(Path directory) {
        try {
            return new Ledger(directory.resolve("ledger.jsonl"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void acknowledged(Errand errand, Answer answer) {
        write(Fate.ACKNOWLEDGED, errand, answer.status(), essence(errand, answer));
    }

    public void unknown(Errand errand, int status, String why) {
        write(Fate.UNKNOWN, errand, status, Map.of("why", why));
    }

    public void refused(Errand errand, Answer answer) {
        write(Fate.REFUSED, errand, answer.status(), Map.of("why", answer.toString()));
    }

    public void givenUp(Errand errand, String why) {
        write(Fate.GIVEN_UP, errand, 0, Map.of("why", why));
    }

    /** In the order in which they were written. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    private void write(Fate fate, Errand errand, int status, Map<String, String> essence) {
        var at = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        var entry = new Entry(at, fate, errand, status, essence);
        journal.append(entry);
        entries.add(entry);
    }

    private static Map<String, String> essence(Errand errand, Answer answer) {
        var essence = new LinkedHashMap<String, String>();
        for (var name : ESSENTIAL) {
            if (!answer.text("/" + name).isEmpty()) {
                essence.put(name, answer.text("/" + name));
            }
        }
        for (var leg : answer.body().path("legs")) {
            if (leg.path("key").asText().equals(errand.leg()) && leg.hasNonNull("number")) {
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
