package vn.motcua.routing.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.events.CaseStatus.Outcome;
import vn.motcua.events.CheckEvent.Severity;
import vn.motcua.events.PostRole;
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
 * settled so stays at the reception like any other case, and the one-stop is told why.
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

    /** Why it cannot be settled so. */
    enum Obstacle {
        /** The officer does not hold that counter. */
        OFFICER,
        /** The signer does not sign for the agency that decides. */
        SIGNER,
        /** Several agencies, or another system, have a part in it, or none. */
        PROCESS,
        FINDINGS,
        FEE
    }

    boolean isWanted(CaseFile file) {
        return file.checked().submission().sitting() != null;
    }

    /** Who settles it; only where nothing stands in the way. */
    People people(CaseFile file, Instant at) {
        return new People(officer(file, at).orElseThrow(), signer(file, at).orElseThrow());
    }

    /** What stands in the way of settling it so; the case then waits at the reception like any other. */
    List<Obstacle> obstacles(CaseFile file, Instant at) {
        var sitting = file.checked().submission().sitting();
        var legs = file.checked().legs();
        var obstacles = new ArrayList<Obstacle>();
        if (officer(file, at).isEmpty()) {
            obstacles.add(Obstacle.OFFICER);
        }
        if (legs.size() != 1 || legs.getFirst().system() != null) {
            obstacles.add(Obstacle.PROCESS);
        } else if (signer(file, at).isEmpty()) {
            obstacles.add(Obstacle.SIGNER);
        }
        if (file.checked().findings().stream().anyMatch(found -> found.severity() == Severity.FAULT)) {
            obstacles.add(Obstacle.FINDINGS);
        }
        if (sitting.feeReceipt() == null && sitting.exemption() == null) {
            obstacles.add(Obstacle.FEE);
        }
        return obstacles;
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

    private Optional<Handler> officer(CaseFile file, Instant at) {
        return assignments
                .of(file.checked().submission().sitting().officer(), at)
                .as(PostRole.COUNTER_OFFICER, file.receivingAgency(), file.receivingUnit());
    }

    private Optional<Handler> signer(CaseFile file, Instant at) {
        var sitting = file.checked().submission().sitting();
        if (sitting.signer() == null || sitting.signer().equals(sitting.officer())) {
            return Optional.empty();
        }
        var leg = file.checked().legs().getFirst();
        return assignments.of(sitting.signer(), at).as(PostRole.APPROVER, leg.agency(), leg.unit());
    }
}
