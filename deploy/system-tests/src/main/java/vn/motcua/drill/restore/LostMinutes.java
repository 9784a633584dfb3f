package vn.motcua.drill.restore;

import static vn.motcua.playbook.CaseRow.ACCEPT;
import static vn.motcua.playbook.CaseRow.APPROVE;
import static vn.motcua.playbook.CaseRow.ASK;
import static vn.motcua.playbook.CaseRow.ATTACH;
import static vn.motcua.playbook.CaseRow.CHANGE;
import static vn.motcua.playbook.CaseRow.CLAIM;
import static vn.motcua.playbook.CaseRow.CORRECT_CONTACT;
import static vn.motcua.playbook.CaseRow.HAND_OVER;
import static vn.motcua.playbook.CaseRow.ISSUE;
import static vn.motcua.playbook.CaseRow.REFUSE;
import static vn.motcua.playbook.CaseRow.REMOVE;
import static vn.motcua.playbook.CaseRow.SUBMIT;
import static vn.motcua.playbook.CaseRow.SUBMIT_DRAFT;
import static vn.motcua.playbook.CaseRow.SUPPLEMENT;
import static vn.motcua.playbook.CaseRow.WITHDRAW;

import java.util.List;
import java.util.UUID;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filing;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.client.City;

/** Applications in different states: commands given before the restore point, and commands in the minutes that are lost. */
final class LostMinutes {
    private final City city;
    private final Case waiting;
    private final Case accepted;
    /** A drill of its own: an address that nobody has proved is good for some filings a day. */
    private final String mail;

    private final Case asked;
    private final Case toBeRefused;
    private final Case toBeWithdrawn;
    private final Case finished;
    private final Case draft;
    private Case filedMeanwhile;

    /** Gives the commands before the restore point. */
    LostMinutes(City city) {
        this.city = city;
        mail = city.mailAddress("restore-" + UUID.randomUUID());
        waiting = waiting();
        accepted = waiting().past(ACCEPT);
        asked = waiting().past(ASK);
        asked.await("case.supplement-requested");
        toBeRefused = waiting();
        toBeWithdrawn = waiting();
        finished = waiting().past(ACCEPT);
        settle(finished);
        finished.await("case.result-handed-over");
        draft = new Case(city, Filings.maritalStatus().mail(mail)).past(ATTACH);
    }

    /** Gives the commands that one of the services will lose. */
    void pass() {
        waiting.give(ACCEPT);
        settle(accepted);
        asked.give(SUPPLEMENT);
        asked.await("case.supplement-received");
        toBeRefused.give(REFUSE);
        toBeWithdrawn.give(WITHDRAW);
        toBeWithdrawn.await("case.withdrawn");
        draft.give(REMOVE, CHANGE.saying(changed().fields()), SUBMIT);
        draft.await("case.opened");
        draft.give(CORRECT_CONTACT);
        filedMeanwhile = waiting().past(ACCEPT);
        filedMeanwhile.await("case.accepted");
    }

    /** Another procedure than the draft was opened for. */
    private Filing changed() {
        return Filings.certifiedCopies("101").mail(mail);
    }

    List<Case> all() {
        return List.of(waiting, accepted, asked, toBeRefused, toBeWithdrawn, finished, draft, filedMeanwhile);
    }

    List<Case> acceptedMeanwhile() {
        return List.of(waiting, filedMeanwhile);
    }

    Case settledMeanwhile() {
        return accepted;
    }

    Case untouched() {
        return finished;
    }

    /** The officers repeat the commands that the history lists as lost. */
    void doAgain() {
        waiting.give(ACCEPT);
        filedMeanwhile.give(ACCEPT);
        settle(accepted);
    }

    private Case waiting() {
        var file = new Case(city, Filings.maritalStatus().mail(mail)).past(SUBMIT);
        file.await("case.opened");
        return file;
    }

    private static void settle(Case file) {
        file.give(CLAIM, SUBMIT_DRAFT, APPROVE, ISSUE, HAND_OVER);
    }
}
