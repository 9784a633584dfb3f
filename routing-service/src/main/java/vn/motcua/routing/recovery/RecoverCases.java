package vn.motcua.routing.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.motcua.events.CaseEvent;
import vn.motcua.events.CaseEvent.CaseSetBack;
import vn.motcua.events.CaseEvent.CaseSetBack.Lost;
import vn.motcua.events.CaseStatus;
import vn.motcua.events.Event;
import vn.motcua.messaging.LostFacts;
import vn.motcua.messaging.Outbox;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.CaseFiles;
import vn.motcua.routing.external.Packages;
import vn.motcua.routing.history.Journal;
import vn.motcua.routing.task.Accountable;

/**
 * After a restore, the officers' work since the backup is lost, and a machine must not do it in their place. Everybody
 * who was told is told that it no longer holds. The case's history keeps the list of what must be done again.
 */
@ApplicationScoped
class RecoverCases implements LostFacts {
    private static final String ACTOR = "system:recovery";

    private final CaseFiles caseFiles;
    private final Accountable accountable;
    private final SpentNumbers spentNumbers;
    private final Packages packages;
    private final Journal journal;
    private final Outbox outbox;
    private final Clock clock;

    RecoverCases(
            CaseFiles caseFiles,
            Accountable accountable,
            SpentNumbers spentNumbers,
            Packages packages,
            Journal journal,
            Outbox outbox,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.accountable = accountable;
        this.spentNumbers = spentNumbers;
        this.packages = packages;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void recover(UUID applicationId, List<Event<?>> events) {
        var facts = events.stream().map(event -> (CaseEvent) event.data()).toList();
        facts.forEach(spentNumbers::spend);
        var lost = events.stream().map(LostFact::of).toList();
        caseFiles
                .lock(applicationId)
                .ifPresentOrElse(
                        file -> setBack(file, lost),
                        () -> unknown(applicationId, facts.getFirst().status(), lost));
    }

    private void setBack(CaseFile file, List<Lost> lost) {
        var at = clock.instant();
        var event = file.setBack(lost, accountable.whoHas(file, at), at);
        journal.write(file, new Journal.Line(ACTOR, null, null), at, event);
        packages.restored(file);
    }

    /** The case was opened after the backup: it returns to the status of its first event, and its check will arrive again. */
    private void unknown(UUID applicationId, CaseStatus opened, List<Lost> lost) {
        outbox.put(applicationId, new CaseSetBack(applicationId, opened, lost));
    }
}
