package vn.motcua.drill.load;

import static vn.motcua.playbook.CaseRow.ACCEPT;
import static vn.motcua.playbook.CaseRow.ANSWER_URGE;
import static vn.motcua.playbook.CaseRow.ASSIGN;
import static vn.motcua.playbook.CaseRow.ATTACH;
import static vn.motcua.playbook.CaseRow.CHANGE;
import static vn.motcua.playbook.CaseRow.CLOSE_ATTENTION;
import static vn.motcua.playbook.CaseRow.COMPLETE;
import static vn.motcua.playbook.CaseRow.CORRECT_CONTACT;
import static vn.motcua.playbook.CaseRow.CORRECT_FORM;
import static vn.motcua.playbook.CaseRow.CORRECT_RECEIPT;
import static vn.motcua.playbook.CaseRow.DELETE;
import static vn.motcua.playbook.CaseRow.GIVE_BACK;
import static vn.motcua.playbook.CaseRow.NAME_PAPER;
import static vn.motcua.playbook.CaseRow.NOTE;
import static vn.motcua.playbook.CaseRow.OPEN;
import static vn.motcua.playbook.CaseRow.READ_DOCUMENT;
import static vn.motcua.playbook.CaseRow.REMOVE;
import static vn.motcua.playbook.CaseRow.REPORT_TOO_LATE;
import static vn.motcua.playbook.CaseRow.SEND_BACK;
import static vn.motcua.playbook.CaseRow.SETTLE;
import static vn.motcua.playbook.CaseRow.SUBMIT;
import static vn.motcua.playbook.CaseRow.SUBMIT_DRAFT;
import static vn.motcua.playbook.CaseRow.TRANSFER;
import static vn.motcua.playbook.CaseRow.URGE;
import static vn.motcua.playbook.CaseRow.WITHDRAW_AT_COUNTER;
import static vn.motcua.playbook.DecisionRow.APPROVE;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Decision;
import vn.motcua.playbook.Filing;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.Play;
import vn.motcua.playbook.Provisions;
import vn.motcua.playbook.client.Citizen;
import vn.motcua.playbook.client.City;

/** The commands that no {@link JourneyKind} uses, for the drill that needs all of them. */
public final class RareCommands {
    private final City city;
    private final RetryingClient client;

    public RareCommands(City city, RetryingClient client) {
        this.city = city;
        this.client = client;
    }

    /** @throws GaveUp if one is refused, or never acknowledged */
    public void cases() {
        filingsPutRight();
        sittingWhereNobodyElseWorks();
        caseReturnedAndWithdrawnAtTheCounter();
        passedOn();
        reportAfterTheEnd();
        appraisalInTwoSteps();
    }

    /** Waits until intake knows who works at which counter: the first halts delay the events about posts, too. */
    public void awaitCounters() {
        Stream.of("101", "102", "103").forEach(this::awaitCounter);
    }

    private void awaitCounter(String ward) {
        var filing =
                Filings.maritalStatus("1.004873", ward, "cau-giay", Citizen.AN).atTheCounter();
        this.<Case>hand("counter-" + ward + "@example.vn")
                .await("intake to know the counter of " + ward, () -> new Case(city, filing).send(OPEN));
    }

    /** A paper is named anew and removed, and its draft deleted; another draft is changed, and its contact corrected once it is submitted. */
    private void filingsPutRight() {
        file(Filings.maritalStatus()).past(ATTACH).give(NAME_PAPER, REMOVE, DELETE);
        file(Filings.maritalStatus()).past(CHANGE).past(SUBMIT).give(CORRECT_CONTACT);
    }

    /** The first case of a day in its agency. In other agencies an acceptance at the counter usually comes first. */
    private void sittingWhereNobodyElseWorks() {
        file(Filings.certifiedCopies("103")).give(SETTLE);
    }

    /** The head of the unit assigns, the head of the one-stop asks, the chair sends back, an official reads a document, the counter withdraws. */
    private void caseReturnedAndWithdrawnAtTheCounter() {
        file(Filings.maritalStatus().atTheCounter())
                .past(SUBMIT)
                .give(
                        READ_DOCUMENT,
                        NOTE,
                        ACCEPT,
                        CORRECT_RECEIPT,
                        CORRECT_FORM,
                        ASSIGN,
                        GIVE_BACK,
                        ASSIGN,
                        URGE,
                        ANSWER_URGE,
                        SUBMIT_DRAFT,
                        SEND_BACK,
                        WITHDRAW_AT_COUNTER);
    }

    /** Filed at the wrong counter, which passes it on. */
    private void passedOn() {
        file(Filings.maritalStatus().atTheCounter()).past(SUBMIT).give(TRANSFER);
    }

    /** The police report once more after the end; the one-stop closes the matter. */
    private void reportAfterTheEnd() {
        file(Filings.residence()).past(REPORT_TOO_LATE).give(CLOSE_ATTENTION);
    }

    /** The only case that has another step between this one and the approver's. */
    private void appraisalInTwoSteps() {
        file(Filings.buildingPermit()).past(COMPLETE);
    }

    private Case file(Filing filing) {
        var mail = Filings.address("rare");
        return new Case(city, hand(mail), filing.mail(mail));
    }

    private <P extends Play<P>> RetryingHand<P> hand(String mail) {
        return new RetryingHand<>(client, Pace.NONE, mail);
    }

    /** Creates, amends and abolishes a procedure, each by a decision of its own. */
    public void law() {
        var code = "9.%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
        var provisions = Provisions.of("2.000815");
        decided(Provisions.line("NEW", code, provisions), "2026-09-15");
        decided(Provisions.line("AMEND", code, provisions), "2026-09-16");
        decided(Provisions.abolition(code), "2026-09-17");
    }

    private void decided(Map<String, Object> line, String effectiveOn) {
        var heading = Provisions.heading("QĐ-" + UUID.randomUUID(), "2026-09-14", effectiveOn);
        new Decision(city, hand(""), heading).line(line).past(APPROVE);
    }
}
