package vn.motcua.routing.reception;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.events.CaseStatus.Outcome;
import vn.motcua.events.CheckEvent.Severity;
import vn.motcua.events.PostRole;
import vn.motcua.events.Submission.Sitting;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.Proposal;
import vn.motcua.routing.post.Assignments;
import vn.motcua.routing.processing.ConductLeg;
import vn.motcua.routing.task.Task;

/**
 * A procedure whose result is given at once (61/2018/NĐ-CP Art. 17(4)): accepted, approved, issued and handed over in one
 * transaction. The signer put his name on the paper at the counter and is never the officer who prepared it. What cannot be
 * settled so simply stays at the reception like any other case.
 */
@ApplicationScoped
class SettleInOneSitting {
    private final Assignments assignments;
    private final AcceptCaseFile acceptCaseFile;
    private final ConductLeg conductLeg;

    SettleInOneSitting(Assignments assignments, AcceptCaseFile acceptCaseFile, ConductLeg conductLeg) {
        this.assignments = assignments;
        this.acceptCaseFile = acceptCaseFile;
        this.conductLeg = conductLeg;
    }

    void settle(CaseFile file, Task reception, Instant at) {
        var sitting = file.checked().submission().sitting();
        var officer = assignments.handler(
                sitting.officer(), PostRole.COUNTER_OFFICER, file.receivingAgency(), file.receivingUnit(), at);
        var signer = signer(file, sitting, at);
        if (officer.isEmpty() || signer.isEmpty() || !isSimple(file)) {
            Log.infof("case %s cannot be settled in one sitting and waits at the reception", file.id());
            return;
        }
        var acceptance =
                new AcceptCaseFile.Acceptance(sitting.feeReceipt(), sitting.exemption(), null, sitting.receiptWanted());
        acceptCaseFile.accept(file, acceptance, officer.get(), at);
        reception.done(sitting.officer(), at);
        var leg = file.legs().getFirst();
        conductLeg.take(file, leg, officer.get(), at);
        conductLeg.submit(file, leg, officer.get(), new Proposal(Outcome.GRANTED, "one sitting", null), at);
        conductLeg.approve(file, leg, signer.get(), at);
        conductLeg.issue(file, leg, officer.get(), null, at);
        conductLeg.handOver(file, leg, officer.get(), "at the counter", at);
    }

    private Optional<Handler> signer(CaseFile file, Sitting sitting, Instant at) {
        if (sitting.signer() == null
                || sitting.signer().equals(sitting.officer())
                || file.checked().legs().isEmpty()) {
            return Optional.empty();
        }
        var leg = file.checked().legs().getFirst();
        return assignments.handler(sitting.signer(), PostRole.APPROVER, leg.agency(), leg.unit(), at);
    }

    private static boolean isSimple(CaseFile file) {
        var legs = file.checked().legs();
        var faultless = file.checked().findings().stream().noneMatch(found -> found.severity() == Severity.FAULT);
        var sitting = file.checked().submission().sitting();
        var paid = sitting.feeReceipt() != null || sitting.exemption() != null;
        return legs.size() == 1 && legs.getFirst().system() == null && faultless && paid;
    }
}
