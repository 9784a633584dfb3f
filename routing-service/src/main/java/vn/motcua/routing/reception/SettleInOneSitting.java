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
import vn.motcua.routing.casefile.Recipient;
import vn.motcua.routing.post.Assignments;
import vn.motcua.routing.processing.ConductLeg;
import vn.motcua.routing.task.Command;
import vn.motcua.routing.task.Desk;

/**
 * A procedure whose result is given at once (61/2018/NĐ-CP Art. 17(4)): accepted, approved, issued and handed over in one
 * transaction. The signer signs the paper at the counter and is never the officer who prepared it. A case that cannot be
 * settled so simply stays at the reception like any other case.
 */
@ApplicationScoped
class SettleInOneSitting {
    private final Assignments assignments;
    private final Desk desk;
    private final AcceptCaseFile acceptCaseFile;
    private final ConductLeg conductLeg;

    SettleInOneSitting(Assignments assignments, Desk desk, AcceptCaseFile acceptCaseFile, ConductLeg conductLeg) {
        this.assignments = assignments;
        this.desk = desk;
        this.acceptCaseFile = acceptCaseFile;
        this.conductLeg = conductLeg;
    }

    /** @param officer prepares at the counter @param signer signs */
    record People(Handler officer, Handler signer) {}

    /** Who settles it; empty if it is not to be settled so, or cannot be. */
    Optional<People> people(CaseFile file, Instant at) {
        var sitting = file.checked().submission().sitting();
        if (sitting == null) {
            return Optional.empty();
        }
        var officer = assignments
                .of(sitting.officer(), at)
                .as(PostRole.COUNTER_OFFICER, file.receivingAgency(), file.receivingUnit());
        var signer = signer(file, sitting, at);
        if (officer.isEmpty() || signer.isEmpty() || !isSimple(file)) {
            Log.infof("case %s cannot be settled in one sitting and waits at the reception", file.id());
            return Optional.empty();
        }
        return Optional.of(new People(officer.get(), signer.get()));
    }

    void settle(CaseFile file, People people, Instant at) {
        var sitting = file.checked().submission().sitting();
        var acceptance =
                new AcceptCaseFile.Acceptance(sitting.feeReceipt(), sitting.exemption(), null, sitting.receiptWanted());
        acceptCaseFile.accept(desk.unguarded(file, null, Command.ACCEPT, people.officer(), at), acceptance);
        var leg = file.legs().getFirst();
        var proposal = new Proposal(Outcome.GRANTED, "one sitting", null, null);
        conductLeg.take(desk.unguarded(file, leg, Command.CLAIM, people.officer(), at), people.officer());
        conductLeg.submit(desk.unguarded(file, leg, Command.SUBMIT, people.officer(), at), proposal);
        conductLeg.approve(desk.unguarded(file, leg, Command.APPROVE, people.signer(), at));
        conductLeg.issue(desk.unguarded(file, leg, Command.ISSUE, people.officer(), at), null);
        conductLeg.handOver(desk.unguarded(file, leg, Command.HAND_OVER, people.officer(), at), recipient(file));
    }

    private static Recipient recipient(CaseFile file) {
        var submission = file.checked().submission();
        return submission.transactor() == null
                ? new Recipient(Recipient.Kind.OWNER, null, null)
                : new Recipient(
                        Recipient.Kind.AUTHORISED, submission.transactor().name(), submission.authority());
    }

    private Optional<Handler> signer(CaseFile file, Sitting sitting, Instant at) {
        if (sitting.signer() == null
                || sitting.signer().equals(sitting.officer())
                || file.checked().legs().isEmpty()) {
            return Optional.empty();
        }
        var leg = file.checked().legs().getFirst();
        return assignments.of(sitting.signer(), at).as(PostRole.APPROVER, leg.agency(), leg.unit());
    }

    private static boolean isSimple(CaseFile file) {
        var legs = file.checked().legs();
        var faultless = file.checked().findings().stream().noneMatch(found -> found.severity() == Severity.FAULT);
        var sitting = file.checked().submission().sitting();
        var paid = sitting.feeReceipt() != null || sitting.exemption() != null;
        return legs.size() == 1 && legs.getFirst().system() == null && faultless && paid;
    }
}
