package vn.motcua.routing.casefile;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.motcua.events.CaseEvent.AttentionClosed;
import vn.motcua.events.CaseEvent.AttentionNeeded;
import vn.motcua.events.CaseEvent.CaseAccepted;
import vn.motcua.events.CaseEvent.CaseOpened;
import vn.motcua.events.CaseEvent.CaseRechecked;
import vn.motcua.events.CaseEvent.CaseRefused;
import vn.motcua.events.CaseEvent.CaseSetBack;
import vn.motcua.events.CaseEvent.CaseTransferred;
import vn.motcua.events.CaseEvent.CaseWithdrawn;
import vn.motcua.events.CaseEvent.CheckExpired;
import vn.motcua.events.CaseEvent.FeeReceiptCorrected;
import vn.motcua.events.CaseEvent.FormCorrected;
import vn.motcua.events.CaseEvent.LegApproved;
import vn.motcua.events.CaseEvent.LegNotOpened;
import vn.motcua.events.CaseEvent.LegOpened;
import vn.motcua.events.CaseEvent.LegReturned;
import vn.motcua.events.CaseEvent.LegSubmittedForApproval;
import vn.motcua.events.CaseEvent.LegUrged;
import vn.motcua.events.CaseEvent.Matter;
import vn.motcua.events.CaseEvent.PackageAcknowledged;
import vn.motcua.events.CaseEvent.PackageSent;
import vn.motcua.events.CaseEvent.PartnerReported;
import vn.motcua.events.CaseEvent.ResultHandedOver;
import vn.motcua.events.CaseEvent.ResultIssued;
import vn.motcua.events.CaseEvent.StepCompleted;
import vn.motcua.events.CaseEvent.SupplementReceived;
import vn.motcua.events.CaseEvent.SupplementRequested;
import vn.motcua.events.CaseEvent.TaskAssigned;
import vn.motcua.events.CaseEvent.TaskGivenBack;
import vn.motcua.events.CaseEvent.UrgeAnswered;
import vn.motcua.events.CaseEvent.WithdrawalTooLate;
import vn.motcua.events.CaseStatus;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.events.CaseStatus.Outcome;
import vn.motcua.events.CheckEvent.ApplicationChecked;
import vn.motcua.events.Contact;
import vn.motcua.events.IssuedForm;
import vn.motcua.events.Submission.Place;
import vn.motcua.routing.appointment.Promise;
import vn.motcua.worktime.Hanoi;

/**
 * An application as the office handles it (<i>hồ sơ</i>). Every verb is what an official would say, refuses what the two
 * state tables do not allow, and returns the event it caused.
 */
@Entity
@Table(name = "case_file")
public class CaseFile {
    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    private String caseCode;
    private String lookUpCode;
    private String procedure;
    private String receivingAgency;
    private String receivingUnit;
    private Instant filedAt;
    private Instant answerDueAt;
    private Instant acceptedAt;
    private Instant endedAt;
    private Instant validUntil;
    private int supplements;
    private String feeReceipt;
    private String exemption;
    private String findingsAccepted;

    @JdbcTypeCode(SqlTypes.JSON)
    private ApplicationChecked checked;

    private int historyLength;
    private String historyHash;

    @OneToMany(mappedBy = "caseFile", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<Leg> legs = new ArrayList<>();

    @Transient
    private boolean settledInOneSitting;

    protected CaseFile() {}

    /** T1: the check has arrived; the counter at that place must answer by {@code answerDue}. */
    public CaseFile(ApplicationChecked check, Place receivedAt, Instant answerDue) {
        id = check.applicationId();
        state = CaseState.SUBMITTED;
        filedAt = check.submission().filedAt().toInstant();
        receivingAgency = receivedAt.agency();
        receivingUnit = receivedAt.unit();
        historyHash = "";
        answerDueAt = answerDue;
        take(check);
    }

    /** The applicant is notified at another address from now on. */
    public void correct(Contact contact) {
        checked = checked.filedWith(contact, checked.note());
    }

    /** From now on its events say that it is settled while the applicant waits. */
    public void settleInOneSitting() {
        settledInOneSitting = true;
    }

    boolean isSettledInOneSitting() {
        return settledInOneSitting;
    }

    public CaseOpened opened(Handler handler, Instant at) {
        return new CaseOpened(id, status(handler, at), Hanoi.time(answerDueAt));
    }

    /** A new check of the same round replaces the expired one. */
    public CaseRechecked recheck(ApplicationChecked check, Handler handler, Instant at) {
        take(check);
        return new CaseRechecked(id, status(handler, at));
    }

    /**
     * T1a: another counter receives it, and must answer by {@code answerDue}. Its check is out of date, because who is competent may
     * depend on where it is received.
     */
    public CaseTransferred transfer(Place to, Instant answerDue, String reason, Handler handler, Instant at) {
        if (state != CaseState.SUBMITTED) {
            throw new IllegalMove(state, state);
        }
        var from = new Place(receivingAgency, receivingUnit);
        receivingAgency = to.agency();
        receivingUnit = to.unit();
        answerDueAt = answerDue;
        validUntil = at;
        return new CaseTransferred(id, status(handler, at), from, to, reason);
    }

    /** Once it is accepted. */
    public FeeReceiptCorrected correctFeeReceipt(String number, String reason, Handler handler, Instant at) {
        var before = feeReceipt;
        feeReceipt = number;
        return new FeeReceiptCorrected(id, statusNow(handler, at), before, number, reason);
    }

    /** T2. */
    public SupplementRequested requestSupplement(
            IssuedForm form, List<SupplementRequested.Item> items, String reason, Handler handler, Instant at) {
        move(CaseState.SUPPLEMENT_AT_INTAKE);
        supplements++;
        return new SupplementRequested(id, status(handler, at), null, form.number(), items, reason, null, form);
    }

    /** T3. */
    public SupplementReceived supplement(ApplicationChecked check, Instant answerDue, Handler handler, Instant at) {
        move(CaseState.SUBMITTED);
        take(check);
        answerDueAt = answerDue;
        return new SupplementReceived(
                id, status(handler, at), check.submission().round());
    }

    /** T4. */
    public CaseRefused refuse(IssuedForm form, String reason, Instant at) {
        move(CaseState.REFUSED_AT_INTAKE);
        endedAt = at;
        return new CaseRefused(id, status(null, at), form.number(), reason, form);
    }

    public CheckExpired checkExpired(Handler handler, Instant at) {
        return new CheckExpired(id, status(handler, at));
    }

    public boolean isCheckExpired(Instant at) {
        return validUntil != null && !at.isBefore(validUntil);
    }

    /** T5: the clock starts. @param appointments by leg; a leg that is not in it has none yet */
    public void accept(String code, Statement statement, Map<String, Promise> appointments, Instant at) {
        move(CaseState.ACCEPTED);
        caseCode = code;
        feeReceipt = statement.feeReceipt();
        exemption = statement.exemption();
        findingsAccepted = statement.findingsAccepted();
        acceptedAt = countsFrom(at);
        for (var plan : checked.legs()) {
            legs.add(new Leg(UUID.randomUUID(), this, legs.size(), plan, appointments.get(plan.key())));
        }
    }

    /** From now on whoever holds this code and the case code can read where the case stands. */
    public void mayBeLookedUpWith(String code) {
        lookUpCode = code;
    }

    /** @param receipt null if none was issued */
    public CaseAccepted accepted(IssuedForm receipt, Handler handler, Instant at) {
        return new CaseAccepted(id, status(handler, at), receipt != null, receipt, lookUpCode);
    }

    /** Since when the clock of an acceptance at that time counts: what was received on paper while the line was down counts from then. */
    public Instant countsFrom(Instant at) {
        return checked.submission().onPaper() == null ? at : filedAt;
    }

    /** T6. @param promise null if no limit dates the leg */
    public LegOpened open(Leg leg, Promise promise, Handler handler, Instant at) {
        leg.open(opensAt(leg, at), promise);
        return new LegOpened(
                id,
                status(leg, handler, at),
                leg.key(),
                leg.agency(),
                leg.plan().unit(),
                Hanoi.time(leg.dueAt()));
    }

    /** A leg that waits for no other has been open since the acceptance. */
    public Instant opensAt(Leg leg, Instant at) {
        return leg.plan().after().isEmpty() ? acceptedAt : at;
    }

    public LegNotOpened neverOpen(Leg leg, String reason, Handler handler, Instant at) {
        leg.neverOpen(reason);
        finishIfEnded(at);
        return new LegNotOpened(id, status(state.hasEnded() ? null : handler, at), leg.key(), reason);
    }

    /** T7. */
    public TaskAssigned assign(Leg leg, String step, Handler handler, Instant at) {
        leg.take();
        return new TaskAssigned(id, status(leg, handler, at), leg.key(), step, handler);
    }

    public TaskGivenBack giveBack(Leg leg, String step, String reason, Handler head, Instant at) {
        return new TaskGivenBack(id, status(leg, head, at), leg.key(), step, reason);
    }

    public StepCompleted completeStep(Leg leg, String officer, Handler next, Instant at) {
        var step = leg.currentStep().key();
        leg.completeStep(officer);
        return new StepCompleted(id, status(leg, next, at), leg.key(), step);
    }

    /** T16. */
    public LegSubmittedForApproval submit(
            Leg leg, String officer, Proposal proposal, String draftHash, Handler next, Instant at) {
        leg.submit(officer, proposal, draftHash, at);
        return new LegSubmittedForApproval(id, status(leg, next, at), leg.key());
    }

    /** T17. */
    public LegReturned sendBack(Leg leg, String officer, String reason, Handler next, Instant at) {
        leg.sendBack(officer, reason, at);
        return new LegReturned(id, status(leg, next, at), leg.key(), reason);
    }

    /** T18, T19. */
    public LegApproved approve(Leg leg, String officer, Handler next, Instant at) {
        leg.approve(officer, at);
        return new LegApproved(id, status(leg, next, at), leg.key(), leg.outcome());
    }

    /** T20; {@code reason} says why not, if the outcome is a rejection. */
    public ResultIssued issue(Leg leg, Outcome outcome, String number, String reason, Handler next, Instant at) {
        return issue(leg, outcome, new Paper(number, null), reason, next, at);
    }

    /** What another agency's system gives out. @param fileSha256 of the file that it has sent to intake; null if there is none */
    public record Paper(String number, String fileSha256) {}

    /** T20, by another agency's system. */
    public ResultIssued issue(Leg leg, Outcome outcome, Paper paper, String reason, Handler next, Instant at) {
        var number = paper.number();
        leg.issue(outcome, number, reason, at);
        finishIfEnded(at);
        // The agency has done its part: from now on the receiving one-stop has the case (Art. 19(7)).
        return new ResultIssued(id, status(next, at), leg.key(), outcome, number, reason, paper.fileSha256());
    }

    /** Closes the file once every leg has ended; if nothing is to be handed over it is returned at once. */
    void finishIfEnded(Instant at) {
        if (state == CaseState.ACCEPTED
                && legs.stream().allMatch(leg -> leg.state().hasEnded())) {
            move(graph().wasStopped() ? CaseState.STOPPED : CaseState.FINISHED);
            endedAt = at;
            returnIfComplete();
        }
    }

    /** T21. */
    public ResultHandedOver handOver(Leg leg, Recipient recipient, Handler next, Instant at) {
        leg.handOver(recipient, at);
        returnIfComplete();
        return new ResultHandedOver(
                id, status(next, at), leg.key(), recipient.kind().name());
    }

    /** T10 and T22 in one of its legs, until the form is sent. */
    public Drafting drafting(Leg leg) {
        return new Drafting(this, leg);
    }

    /** T10 to T12, in one of its legs. */
    public Supplementing supplementing(Leg leg) {
        return new Supplementing(this, leg);
    }

    /** T22, in one of its legs. */
    public Extending extending(Leg leg) {
        return new Extending(this, leg);
    }

    /** T11, first step: the supplement has arrived. The law and the process stay as acceptance pinned them. */
    public SupplementReceived supplementLegs(
            ApplicationChecked check, Collection<Leg> asking, Handler handler, Instant at) {
        asking.forEach(leg -> leg.supplemented(check.submission().filedAt().toInstant()));
        checked = new ApplicationChecked(
                id,
                check.checkedAt(),
                checked.validUntil(),
                checked.procedure(),
                check.submission(),
                checked.legs(),
                check.findings(),
                checked.fees(),
                checked.parameters(),
                check.held(),
                checked.components(),
                contact(check),
                note(check));
        var status = asking.isEmpty() ? statusNow(handler, at) : status(handler, at);
        return new SupplementReceived(id, status, check.submission().round());
    }

    /** A stopped leg resumes, so the case is accepted again. */
    void takeUpAgain() {
        if (state != CaseState.ACCEPTED) {
            move(CaseState.ACCEPTED);
            endedAt = null;
        }
    }

    /** T15. */
    public CaseWithdrawn withdraw(IssuedForm form, String reason, Instant at) {
        move(CaseState.WITHDRAWN);
        legs.forEach(Leg::withdraw);
        endedAt = at;
        return new CaseWithdrawn(id, status(null, at), form.number(), reason, form);
    }

    /** A request to withdraw that came after something was decided. */
    public WithdrawalTooLate withdrawalTooLate(Handler handler, Instant at) {
        return new WithdrawalTooLate(id, statusNow(handler, at));
    }

    /** After a restore: the case is in the state that was restored. */
    public CaseSetBack setBack(List<CaseSetBack.Lost> lost, Handler handler, Instant at) {
        return new CaseSetBack(id, statusNow(handler, at), lost);
    }

    public PackageSent packageSent(Leg leg, Handler handler, Instant at) {
        return new PackageSent(
                id, status(leg, handler, at), leg.key(), leg.plan().system());
    }

    public PackageAcknowledged acknowledged(
            Leg leg, String remoteCode, Instant remoteDue, Handler handler, Instant at) {
        leg.take();
        return new PackageAcknowledged(id, status(leg, handler, at), leg.key(), remoteCode, Hanoi.time(remoteDue));
    }

    public PartnerReported reported(Leg leg, String progress, Handler handler, Instant at) {
        leg.take();
        return new PartnerReported(id, status(leg, handler, at), leg.key(), progress);
    }

    /** @param leg null if it concerns the whole case */
    public AttentionNeeded attentionNeeded(Leg leg, Matter matter, String subject, Handler handler, Instant at) {
        return new AttentionNeeded(id, status(handler, at), leg == null ? null : leg.key(), matter, subject);
    }

    /** @param leg null if the form concerns the whole case */
    public FormCorrected formCorrected(
            String leg, IssuedForm form, UUID corrects, String before, String reason, Handler handler, Instant at) {
        return new FormCorrected(id, statusNow(handler, at), leg, form.number(), form, corrects, before, reason);
    }

    public LegUrged urged(Leg leg, String reason, Handler asked, Instant at) {
        return new LegUrged(id, status(leg, asked, at), leg.key(), asked, reason);
    }

    public UrgeAnswered urgeAnswered(Leg leg, String answer, Handler handler, Instant at) {
        return new UrgeAnswered(id, status(leg, handler, at), leg.key(), answer);
    }

    public AttentionClosed attentionClosed(String reason, Handler handler, Instant at) {
        return new AttentionClosed(id, status(handler, at), reason);
    }

    /** Tells which legs may open, which never will, and whether anything is decided. */
    public LegGraph graph() {
        return new LegGraph(legs);
    }

    /** The first leg that an agency has now; empty while the one-stop or the applicant has the case. */
    public Optional<Leg> inWork() {
        return legs.stream().filter(leg -> leg.state().isInWork()).findFirst();
    }

    public Leg leg(String key) {
        return graph().leg(key);
    }

    public int portalCode() {
        return PortalCode.of(state, legs.stream().map(Leg::state).toList());
    }

    CaseStatus status(Handler handler, Instant at) {
        return CaseStatuses.of(this, receivingAgency, receivingUnit, handler, at);
    }

    /** For what happens beside the work: the case stays where it is. */
    private CaseStatus statusNow(Handler handler, Instant at) {
        return inWork().map(leg -> status(leg, handler, at)).orElseGet(() -> status(handler, at));
    }

    CaseStatus status(Leg leg, Handler handler, Instant at) {
        return CaseStatuses.of(this, leg.agency(), leg.plan().unit(), handler, at);
    }

    private void returnIfComplete() {
        if (state == CaseState.FINISHED && !graph().hasResultsToReturn()) {
            move(CaseState.RETURNED);
        }
    }

    private void take(ApplicationChecked check) {
        checked = checked == null ? check : check.filedWith(contact(check), note(check));
        procedure = check.procedure() == null
                ? check.submission().procedure()
                : check.procedure().code();
        validUntil = check.validUntil() == null ? null : check.validUntil().toInstant();
    }

    /** A round that brings no contact leaves the one before. */
    private Contact contact(ApplicationChecked check) {
        return check.contact() == null ? checked.contact() : check.contact();
    }

    private String note(ApplicationChecked check) {
        return check.note() == null ? checked.note() : check.note();
    }

    private void move(CaseState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalMove(state, next);
        }
        state = next;
    }

    /** Adds the next link to the chain; called by the journal for each entry it writes. */
    public void extendHistory(String hash) {
        historyLength++;
        historyHash = hash;
    }

    public int historyLength() {
        return historyLength;
    }

    public String historyHash() {
        return historyHash;
    }

    /**
     * What the counter stated at the acceptance.
     *
     * @param feeReceipt number of the receipt for what was paid, or null
     * @param exemption why nothing had to be paid, or null
     * @param findingsAccepted why it was accepted although the check found faults, or null
     */
    public record Statement(String feeReceipt, String exemption, String findingsAccepted) {}

    public UUID id() {
        return id;
    }

    public CaseState state() {
        return state;
    }

    /** Null before the acceptance, and where the law leaves looking up to the national portal. */
    public String lookUpCode() {
        return lookUpCode;
    }

    public String caseCode() {
        return caseCode;
    }

    public String procedure() {
        return procedure;
    }

    public String receivingAgency() {
        return receivingAgency;
    }

    public String receivingUnit() {
        return receivingUnit;
    }

    public Instant filedAt() {
        return filedAt;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    public Instant answerDueAt() {
        return answerDueAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public Statement statement() {
        return new Statement(feeReceipt, exemption, findingsAccepted);
    }

    /** How often the applicant was asked before acceptance. */
    public int supplements() {
        return supplements;
    }

    /** How often the applicant was asked in all. */
    public int allSupplements() {
        return supplements + legs.stream().mapToInt(Leg::supplements).sum();
    }

    public ApplicationChecked checked() {
        return checked;
    }

    public List<Leg> legs() {
        return List.copyOf(legs);
    }
}
