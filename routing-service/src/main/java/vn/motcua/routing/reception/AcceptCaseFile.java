package vn.motcua.routing.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.motcua.events.Messages;
import vn.motcua.rest.Problem;
import vn.motcua.routing.appointment.Deadlines;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.form.Forms;
import vn.motcua.routing.law.LawChanges;
import vn.motcua.routing.law.Rules;
import vn.motcua.routing.law.WorkingTime;
import vn.motcua.routing.processing.OpenLegs;
import vn.motcua.routing.register.CaseCode;
import vn.motcua.routing.register.CaseNumbers;
import vn.motcua.routing.register.LookUpCode;
import vn.motcua.routing.task.Work;
import vn.motcua.worktime.Hanoi;

/** T5, form 01: the case gets its code and its appointments, the clock starts, and the first legs open. */
@ApplicationScoped
class AcceptCaseFile {
    private final CaseNumbers numbers;
    private final WorkingTime workingTime;
    private final Deadlines deadlines;
    private final Forms forms;
    private final OpenLegs openLegs;
    private final LawChanges lawChanges;

    AcceptCaseFile(
            CaseNumbers numbers,
            WorkingTime workingTime,
            Deadlines deadlines,
            Forms forms,
            OpenLegs openLegs,
            LawChanges lawChanges) {
        this.numbers = numbers;
        this.workingTime = workingTime;
        this.deadlines = deadlines;
        this.forms = forms;
        this.openLegs = openLegs;
        this.lawChanges = lawChanges;
    }

    /** @param findingsAccepted why the case may be accepted although the check found faults */
    record Acceptance(String feeReceipt, String exemption, String findingsAccepted, boolean receiptWanted) {}

    /**
     * @return 409 {@code check-expired} if the law has changed since the check: a new one is asked for, once this is committed
     * @throws Problem 422 {@code not-acceptable} naming every fault that prevents it
     */
    Optional<Problem> acceptOrCheckAgain(Work work, Acceptance acceptance) {
        var file = work.file();
        if (file.isCheckExpired(work.at()) || lawChanges.overtook(file.checked(), work.at())) {
            work.noted(file.checkExpired(work.officer(), work.at()), null);
            return Optional.of(CheckExpired.problem());
        }
        accept(work, acceptance);
        return Optional.empty();
    }

    /** @throws Problem 422 {@code not-acceptable} naming every fault that prevents it */
    void accept(Work work, Acceptance acceptance) {
        var file = work.file();
        var at = work.at();
        var from = file.countsFrom(at);
        var obstacles = Obstacles.of(file, acceptance);
        if (!obstacles.isEmpty()) {
            throw Problem.unprocessable(
                    "not-acceptable", Messages.of("not-acceptable.application-cannot-accepted"), obstacles);
        }
        var rules = new Rules(file.checked().parameters());
        var day = Hanoi.day(from);
        var agency = codeAgency(file, rules);
        var serial = numbers.take(agency, day, file.id());
        var code = CaseCode.of(rules.text("caseCode.template"), agency, day, serial);
        var plan = workingTime.appointments(file.checked()).plan(file.checked().legs(), from);
        var statement =
                new CaseFile.Statement(acceptance.feeReceipt(), acceptance.exemption(), acceptance.findingsAccepted());
        file.accept(code, statement, plan, at);
        if (rules.printsLookUpCode()) {
            file.mayBeLookedUpWith(LookUpCode.next());
        }
        plan.forEach((leg, promise) -> deadlines.appointment(file.id(), leg, promise, at));
        var receipt =
                acceptance.receiptWanted() ? forms.receipt(file, work.officer().officer(), at) : null;
        work.done(file.accepted(receipt, work.officer(), at));
        openLegs.advance(file, work.officer().officer(), at);
    }

    /** TT 03/2025 Art. 13: the receiving agency's code; in a central service's structure (Art. 13(3)) the deciding agency's. */
    private static String codeAgency(CaseFile file, Rules rules) {
        return switch (rules.text("caseCode.agency")) {
            case "RECEIVING" -> file.receivingAgency();
            case "DECIDING" -> file.checked().legs().getFirst().agency();
            default -> throw new IllegalStateException("caseCode.agency is neither RECEIVING nor DECIDING");
        };
    }
}
