package vn.motcua.routing.history;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import vn.motcua.events.CaseEvent;
import vn.motcua.events.EventJson;
import vn.motcua.messaging.Outbox;
import vn.motcua.routing.casefile.CaseFile;

/** Writes what happened: one line of the case's chained history and one event, in the command's transaction. */
@ApplicationScoped
public class Journal implements PanacheRepositoryBase<HistoryEntry, HistoryEntry.Place> {
    private final Outbox outbox;
    private final ChangedCases changed;

    Journal(Outbox outbox, ChangedCases changed) {
        this.outbox = outbox;
        this.changed = changed;
    }

    /** @param actor an officer's id, the name of another system, or {@code applicant} @param basis the article it rests on */
    public record Line(String actor, String agency, String basis) {}

    public void write(CaseFile file, Line line, Instant at, CaseEvent event) {
        var detail = new String(EventJson.write(event), StandardCharsets.UTF_8);
        // PostgreSQL keeps microseconds: the hash must cover the value that will be read back.
        var entry = new HistoryEntry(file, line, event, at.truncatedTo(ChronoUnit.MICROS), detail);
        persist(entry);
        file.extendHistory(entry.hash());
        outbox.put(file.id(), event);
        changed.add(file.id());
    }

    public List<HistoryEntry> of(UUID caseId) {
        return list("place.caseId = ?1 order by place.position", caseId);
    }
}
