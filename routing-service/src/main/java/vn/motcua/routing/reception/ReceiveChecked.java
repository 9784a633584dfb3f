package vn.motcua.routing.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.events.CaseEvent;
import vn.motcua.events.CaseEvent.Matter;
import vn.motcua.events.CheckEvent.ApplicationChecked;
import vn.motcua.events.Submission.Place;
import vn.motcua.routing.attention.CallOneStop;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.CaseFiles;
import vn.motcua.routing.casefile.CaseState;
import vn.motcua.routing.history.Journal;
import vn.motcua.routing.lookup.Lookups;
import vn.motcua.routing.post.Assignments;
import vn.motcua.routing.reception.SettleInOneSitting.Obstacle;
import vn.motcua.routing.supplement.SupplementArrived;
import vn.motcua.routing.task.Accountable;

/** Brings a check to the counter. The check never refuses: whatever its findings, an officer answers, by a due time. */
@ApplicationScoped
class ReceiveChecked {
    private final CaseFiles caseFiles;
    private final Accountable accountable;
    private final Assignments assignments;
    private final OpenReception openReception;
    private final Journal journal;
    private final SettleInOneSitting settleInOneSitting;
    private final CallOneStop callOneStop;
    private final SupplementArrived supplementArrived;
    private final Lookups lookups;
    private final Clock clock;

    ReceiveChecked(
            CaseFiles caseFiles,
            Accountable accountable,
            Assignments assignments,
            OpenReception openReception,
            Journal journal,
            SettleInOneSitting settleInOneSitting,
            CallOneStop callOneStop,
            SupplementArrived supplementArrived,
            Lookups lookups,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.accountable = accountable;
        this.assignments = assignments;
        this.openReception = openReception;
        this.journal = journal;
        this.settleInOneSitting = settleInOneSitting;
        this.callOneStop = callOneStop;
        this.supplementArrived = supplementArrived;
        this.lookups = lookups;
        this.clock = clock;
    }

    void on(ApplicationChecked checked) {
        var at = clock.instant();
        var known = caseFiles.lock(checked.applicationId());
        if (known.isEmpty()) {
            open(checked, at);
        } else if (known.get().state() == CaseState.SUPPLEMENT_AT_INTAKE) {
            supplement(known.get(), checked, at);
        } else if (known.get().state() == CaseState.SUBMITTED) {
            var file = known.get();
            write(file, file.recheck(checked, accountable.forReturning(file, at), at), at);
            lookups.prepare(file);
        } else {
            supplementArrived.on(known.get(), checked, at);
        }
    }

    private void open(ApplicationChecked checked, Instant at) {
        var place = reception(checked, at);
        var answer = openReception.answer(checked, place.agency());
        var file = new CaseFile(checked, place, answer.due());
        caseFiles.persist(file);
        caseFiles.flush();
        var handler = accountable.forReturning(file, at);
        var wanted = settleInOneSitting.isWanted(file);
        // What was settled on paper while the line was down was settled then.
        var then = file.countsFrom(at);
        var obstacles = wanted ? settleInOneSitting.obstacles(file, then) : List.<Obstacle>of();
        if (wanted && obstacles.isEmpty()) {
            file.settleInOneSitting();
        }
        write(file, file.opened(handler, at), at);
        openReception.open(file, answer, handler, at);
        lookups.prepare(file);
        if (!obstacles.isEmpty()) {
            var why = obstacles.stream().map(Obstacle::name).collect(Collectors.joining(", "));
            callOneStop.about(file, null, Matter.NO_SITTING, why, "applicant", at);
        } else if (wanted) {
            settleInOneSitting.settle(file, settleInOneSitting.people(file, then), then);
        }
    }

    private Place reception(ApplicationChecked checked, Instant at) {
        var filed = checked.submission().receivedAt();
        return assignments.receptionFor(filed, at).orElse(filed);
    }

    private void supplement(CaseFile file, ApplicationChecked checked, Instant at) {
        var handler = accountable.forReturning(file, at);
        var answer = openReception.answer(checked, file.receivingAgency());
        write(file, file.supplement(checked, answer.due(), handler, at), at);
        openReception.open(file, answer, handler, at);
    }

    private void write(CaseFile file, CaseEvent event, Instant at) {
        journal.write(file, new Journal.Line("applicant", file.receivingAgency(), null), at, event);
    }
}
