package vn.motcua.routing.reception;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.events.Messages;
import vn.motcua.events.Submission.Place;
import vn.motcua.rest.Problem;
import vn.motcua.routing.post.Assignments;
import vn.motcua.routing.task.Accountable;
import vn.motcua.routing.task.Work;

/**
 * T1a: what was filed at the wrong counter goes to the right one, by the counter, and counts as filed when it was filed first
 * (118/2025/NĐ-CP Art. 6; 61/2018/NĐ-CP Art. 17(1)b). Intake asks for a new check, because who is competent may change.
 */
@ApplicationScoped
class TransferCaseFile {
    private final Assignments assignments;
    private final Accountable accountable;
    private final OpenReception openReception;

    TransferCaseFile(Assignments assignments, Accountable accountable, OpenReception openReception) {
        this.assignments = assignments;
        this.accountable = accountable;
        this.openReception = openReception;
    }

    /** @throws Problem 422 {@code same-place}, {@code unknown-place} */
    void transfer(Work work, Place to, String reason) {
        var file = work.file();
        if (to.equals(new Place(file.receivingAgency(), file.receivingUnit()))) {
            throw Problem.unprocessable("same-place");
        }
        if (assignments.receptionFor(to, work.at()).filter(to::equals).isEmpty()) {
            throw Problem.unprocessable("unknown-place", Messages.of("unknown-place", to.agency(), to.unit()));
        }
        var answer = openReception.answer(file.checked(), to.agency());
        var handler = accountable.ofReception(to, work.at());
        work.done(file.transfer(to, answer.due(), reason, handler, work.at()));
        openReception.open(file, answer, handler, work.at());
    }
}
