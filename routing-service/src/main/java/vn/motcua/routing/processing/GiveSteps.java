package vn.motcua.routing.processing;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.events.CaseStatus.Outcome;
import vn.motcua.events.Messages;
import vn.motcua.events.PostRole;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.Recipient;
import vn.motcua.routing.post.Assignments;
import vn.motcua.routing.task.Work;

/** The commands that are given on one task or on many, with the rules that refuse them. */
@ApplicationScoped
class GiveSteps {
    private final Assignments assignments;
    private final ConductLeg conductLeg;
    private final DraftsRead draftsRead;

    GiveSteps(Assignments assignments, ConductLeg conductLeg, DraftsRead draftsRead) {
        this.assignments = assignments;
        this.conductLeg = conductLeg;
        this.draftsRead = draftsRead;
    }

    /** @throws Problem 422 {@code assignee-without-post} */
    void assign(Work work, String officer) {
        var task = work.task();
        var chosen = assignments
                .of(officer, work.at())
                .as(task.role(), task.agency(), task.unit())
                .orElseThrow(() -> Problem.unprocessable("assignee-without-post"));
        conductLeg.take(work, chosen);
    }

    /** An officer where the unit allows it; its head takes their own work in any case. @throws Problem 403 {@code claim-not-allowed} */
    void claim(Work work) {
        var task = work.task();
        var isHead = assignments
                .of(work.officer().officer(), work.at())
                .asHead(task.agency(), task.unit())
                .isPresent();
        if (!isHead && !assignments.mayClaim(task.agency(), task.unit())) {
            throw Problem.forbidden("claim-not-allowed");
        }
        conductLeg.take(work, work.officer());
    }

    /** @throws Problem 409 {@code approval-follows}: then a draft is submitted */
    void complete(Work work) {
        if (isFollowedByApproval(work)) {
            throw Problem.conflict("approval-follows");
        }
        conductLeg.completeStep(work);
    }

    static boolean isFollowedByApproval(Work work) {
        return work.leg().followingStep().role() == PostRole.APPROVER;
    }

    /** @throws Problem 403 {@code preparer-cannot-approve} */
    void approve(Work work) {
        if (work.leg().wasPreparedBy(work.officer().officer())) {
            throw Problem.forbidden(
                    "preparer-cannot-approve", Messages.of("preparer-cannot-approve.whoever-prepared-draft"));
        }
        conductLeg.approve(work);
    }

    /**
     * As one of many: nobody signs what they have not read, or what takes something away from the applicant.
     *
     * @throws Problem 409 {@code approve-by-itself}, {@code draft-not-opened}, 403 {@code preparer-cannot-approve}
     */
    void approveIfOpened(Work work) {
        if (work.leg().proposal().outcome() != Outcome.GRANTED) {
            throw Problem.conflict("approve-by-itself");
        }
        if (!draftsRead.has(work.leg(), work.officer().officer())) {
            throw Problem.conflict("draft-not-opened");
        }
        approve(work);
    }

    /** @param number absent for the next one of the year's book */
    void issue(Work work, String number) {
        conductLeg.issue(work, number);
    }

    void handOver(Work work, Recipient recipient) {
        conductLeg.handOver(work, recipient);
    }
}
