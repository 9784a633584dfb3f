package vn.motcua.routing.form;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.clock.MachineTime;
import vn.motcua.events.CaseEvent.SupplementRequested.Item;
import vn.motcua.events.FormKind;
import vn.motcua.events.IssuedForm;
import vn.motcua.messaging.Uuid7;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.ExtensionDraft;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.form.Form.Issue;
import vn.motcua.routing.form.Sheet.Matter;
import vn.motcua.routing.form.Sheet.Signature;
import vn.motcua.routing.post.OfficerNames;
import vn.motcua.routing.register.DocumentNumbers;
import vn.motcua.worktime.Hanoi;

/** Issues the forms of the one-stop: numbers each, and freezes what it says, in the transaction of the act. */
@ApplicationScoped
public class Forms implements PanacheRepositoryBase<Form, UUID> {
    private final Regimes regimes;
    private final DocumentNumbers numbers;
    private final FillSheet fillSheet;
    private final OfficerNames names;
    private final Clock clock;
    private final Clock machine;

    Forms(
            Regimes regimes,
            DocumentNumbers numbers,
            FillSheet fillSheet,
            OfficerNames names,
            Clock clock,
            @MachineTime Clock machine) {
        this.regimes = regimes;
        this.numbers = numbers;
        this.fillSheet = fillSheet;
        this.names = names;
        this.clock = clock;
        this.machine = machine;
    }

    /** Form 01, of a case that is accepted. */
    public IssuedForm receipt(CaseFile file, String officer, Instant at) {
        return issue(file, atReception(file, FormKind.RECEIPT, null, officer, at), fillSheet.receipt(file));
    }

    /**
     * Form 02.
     *
     * @param leg null before the acceptance
     * @param answerBy null where no text limits the time
     */
    public IssuedForm supplementRequest(
            CaseFile file, Leg leg, List<Item> items, String reason, Instant answerBy, String officer, Instant at) {
        var issue = atReception(file, FormKind.SUPPLEMENT_REQUEST, leg, officer, at);
        return issue(file, issue, FillSheet.request(items, reason, answerBy));
    }

    /** Form 03. */
    public IssuedForm refusal(CaseFile file, String reason, String officer, Instant at) {
        return issue(file, atReception(file, FormKind.REFUSAL, null, officer, at), Matter.of(reason));
    }

    /** Form 04, which the head of the leg's agency has signed, of a leg whose date has not moved yet. */
    public IssuedForm apology(CaseFile file, Leg leg, ExtensionDraft draft, Instant at) {
        var issue = new Issue(FormKind.APOLOGY, leg.key(), leg.agency(), draft.signedBy(), draft.signedBy(), at);
        return issue(file, issue, fillSheet.apology(file, leg, draft.dueAt(), draft.reason()));
    }

    /**
     * Form 05.
     *
     * @param leg null if the whole case ends
     * @param officer {@code applicant} where the applicant's own act ends it
     * @param reason null where the applicant gave none
     */
    public IssuedForm stopNotice(CaseFile file, Leg leg, String reason, String officer, Instant at) {
        return issue(file, atReception(file, FormKind.STOP_NOTICE, leg, officer, at), Matter.of(reason));
    }

    /**
     * A new form in place of one that says something wrong, filled from the case as it is now.
     *
     * @param text the reason as the new form gives it; null if that of the old one was right
     * @param signer who signs it: the officer, or the head where a head signs forms of its kind
     */
    public Form corrected(CaseFile file, Form old, String text, String signer, Instant at) {
        var before = old.sheet();
        var matter = old.kind() == FormKind.RECEIPT
                ? fillSheet.receipt(file)
                : before.matter().because(text == null ? before.matter().reason() : text);
        var issue = new Issue(old.kind(), old.leg(), old.agency(), signer, signer, at);
        return issue(file, issue, matter, old);
    }

    /** Whether a head signs forms of this kind on that day. */
    public boolean isSignedByHead(FormKind kind, Instant at) {
        return regimes.of(kind, Hanoi.day(at)).signer() == Regime.Signer.HEAD;
    }

    /** Whether another form has replaced it. */
    public boolean isReplaced(UUID form) {
        return count("corrects", form) > 0;
    }

    private static Issue atReception(CaseFile file, FormKind kind, Leg leg, String officer, Instant at) {
        return new Issue(kind, leg == null ? null : leg.key(), file.receivingAgency(), officer, null, at);
    }

    private IssuedForm issue(CaseFile file, Issue issue, Matter matter) {
        return issue(file, issue, matter, null).issued();
    }

    /** Its number is of the agency's book for this kind and year. @param old null if it replaces none */
    private Form issue(CaseFile file, Issue issue, Matter matter, Form old) {
        var day = Hanoi.day(issue.at());
        var regime = regimes.of(issue.kind(), day);
        var number = regime.number(numbers.next(issue.agency(), issue.kind().name(), day.getYear()));
        var sheet = fillSheet.of(file, issue, regime, number, replaces(old), matter, signature(regime, issue));
        var form = new Form(Uuid7.next(clock), file.id(), issue, old, regime.template(), sheet, machine.instant());
        persist(form);
        return form;
    }

    private static String replaces(Form old) {
        return old == null ? null : old.number() + ", " + InWords.onDay(old.issuedAt());
    }

    private Signature signature(Regime regime, Issue issue) {
        var signer = switch (regime.signer()) {
            case OFFICER -> issue.officer();
            case HEAD -> issue.head();
        };
        var name = signer == null ? null : names.of(List.of(signer)).get(signer);
        return new Signature(regime.signedAs(), name);
    }

    /** Those that are printed, in the order of issue; a form comes before the one that replaces it. */
    public List<Form> printedOf(UUID caseId) {
        return list("caseId = ?1 and template is not null order by issuedAt, corrects nulls first, id", caseId);
    }

    /** One that is printed. */
    public Optional<Form> printed(UUID caseId, UUID id) {
        return find("id = ?1 and caseId = ?2 and template is not null", id, caseId)
                .firstResultOptional();
    }
}
