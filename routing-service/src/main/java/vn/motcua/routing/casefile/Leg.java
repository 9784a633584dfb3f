package vn.motcua.routing.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.motcua.events.CaseStatus.Outcome;
import vn.motcua.events.CheckEvent.PlannedLeg;
import vn.motcua.events.CheckEvent.PlannedResult;
import vn.motcua.events.CheckEvent.PlannedStep;
import vn.motcua.events.CheckEvent.Route;
import vn.motcua.events.FormKind;
import vn.motcua.routing.appointment.Pause;
import vn.motcua.routing.appointment.Promise;

/** One agency's part of a case. Only {@link CaseFile} moves it. */
@Entity
@Table(name = "leg")
public class Leg {
    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne
    @JoinColumn(name = "case_id")
    private CaseFile caseFile;

    private int position;
    private String key;

    @Enumerated(EnumType.STRING)
    private LegState state;

    private String agency;

    @JdbcTypeCode(SqlTypes.JSON)
    private PlannedLeg plan;

    private int step;
    private Instant openedAt;
    private Instant dueAt;
    private Instant appointment;
    private boolean appointmentProvisional;

    @JdbcTypeCode(SqlTypes.JSON)
    private Proposal proposal;

    private String draftHash;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<DraftVersion> draftVersions;

    private List<String> preparedBy;
    private String approvedBy;
    private Instant approvedAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String reason;
    private String number;
    private Instant issuedAt;
    private Instant handedOverAt;
    private String receiver;
    private String receiverName;
    private String receiverPaper;

    @JdbcTypeCode(SqlTypes.JSON)
    private Drafts drafts;

    private int supplements;
    private Instant answerBy;
    private Instant supplementedAt;
    private Instant stopProposedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Pause> pauses;

    private int extensions;
    private Instant reappointedTo;

    protected Leg() {}

    /** @param promised null if no date can be promised yet */
    Leg(UUID id, CaseFile caseFile, int position, PlannedLeg plan, Promise promised) {
        this.id = id;
        this.caseFile = caseFile;
        this.position = position;
        this.key = plan.key();
        this.agency = plan.agency();
        this.plan = plan;
        if (promised != null) {
            appointed(promised);
        }
        this.state = LegState.WAITING;
        this.preparedBy = List.of();
        this.draftVersions = List.of();
        this.pauses = List.of();
        this.drafts = Drafts.NONE;
    }

    /** @param promised null if no limit dates it; the applicant's appointment where none could be promised before */
    void open(Instant at, Promise promised) {
        move(LegState.FORWARDED);
        openedAt = at;
        if (promised != null) {
            dueAt = promised.due();
            if (appointment == null) {
                appointed(promised);
            }
        }
    }

    void neverOpen(String why) {
        move(LegState.NOT_OPENED);
        reason = why;
    }

    /** T7: somebody has taken it. Taking it again changes nothing. */
    void take() {
        if (state == LegState.FORWARDED) {
            move(LegState.PROCESSING);
        }
    }

    void completeStep(String officer) {
        remember(officer);
        step++;
    }

    /** T16: what the approver will read is frozen. */
    void submit(String officer, Proposal draft, String hash, Instant at) {
        move(LegState.SUBMITTED_FOR_APPROVAL);
        remember(officer);
        proposal = draft;
        draftHash = hash;
        draftVersions = Stream.concat(draftVersions.stream(), Stream.of(DraftVersion.of(draft, hash, officer, at)))
                .toList();
        step++;
    }

    /** T17, or from one processing step to the one before. */
    void sendBack(String officer, String why, Instant at) {
        if (state == LegState.SUBMITTED_FOR_APPROVAL) {
            move(LegState.PROCESSING);
            proposal = null;
            draftHash = null;
            draftVersions = returned(officer, why, at);
        }
        step--;
    }

    /** A draft submitted before versions were kept is not among them. */
    private List<DraftVersion> returned(String officer, String why, Instant at) {
        var earlier = draftVersions.stream().limit(Math.max(0, draftVersions.size() - 1L));
        var last = draftVersions.stream().skip(Math.max(0, draftVersions.size() - 1L));
        return Stream.concat(earlier, last.map(version -> version.returned(officer, why, at)))
                .toList();
    }

    void approve(String officer, Instant at) {
        move(LegState.APPROVED);
        approvedBy = officer;
        approvedAt = at;
        outcome = proposal.outcome();
        reason = proposal.grounds();
        step++;
    }

    void issue(Outcome result, String documentNumber, String why, Instant at) {
        move(LegState.ISSUED);
        dropDraft(FormKind.SUPPLEMENT_REQUEST);
        step = plan.steps().size();
        outcome = result;
        number = documentNumber;
        reason = why;
        issuedAt = at;
    }

    void handOver(Recipient to, Instant at) {
        move(LegState.HANDED_OVER);
        handedOverAt = at;
        receiver = to.kind().name();
        receiverName = to.name();
        receiverPaper = to.paper();
    }

    void withdraw() {
        if (!state.hasEnded()) {
            move(LegState.WITHDRAWN);
        }
    }

    /** T10, T22, until the form is sent: the clock keeps running. */
    void draft(FormDraft draft) {
        drafts = drafts.with(draft);
    }

    void dropDraft(FormKind kind) {
        drafts = drafts.without(kind);
    }

    /** T10. @param until absent where the applicant's time is not limited */
    void requestSupplement(Pause pause, Instant until) {
        move(LegState.SUPPLEMENT_REQUESTED);
        supplements++;
        pauses = Stream.concat(pauses.stream(), Stream.of(pause)).toList();
        answerBy = until;
        supplementedAt = null;
        stopProposedAt = null;
    }

    /** The first supplement that nobody has reviewed counts: if it was complete, the later ones added nothing. */
    void supplemented(Instant filedAt) {
        supplementedAt = supplementedAt == null ? filedAt : supplementedAt;
    }

    /** The supplement is incomplete; the stop may be proposed again after the deadline. */
    void stillAsks() {
        supplementedAt = null;
        stopProposedAt = null;
    }

    void proposeStop(Instant at) {
        stopProposedAt = at;
    }

    /** T11: the clock resumes as of the filing that completed the supplement. @return the pause that is over */
    Pause resume() {
        move(LegState.PROCESSING);
        var over = pauses.getLast().until(supplementedAt);
        pauses = Stream.concat(pauses.stream().limit(pauses.size() - 1L), Stream.of(over))
                .toList();
        dropDraft(FormKind.SUPPLEMENT_REQUEST);
        answerBy = null;
        reason = null;
        return over;
    }

    /** T22. */
    void reappoint(Instant due) {
        reappointedTo = due;
        extensions++;
        dropDraft(FormKind.APOLOGY);
    }

    void dueNow(Instant due) {
        dueAt = due;
    }

    final void appointed(Promise promised) {
        appointment = promised.due();
        appointmentProvisional = promised.provisional();
    }

    /** T12. */
    void stop(String why) {
        move(LegState.STOPPED);
        reason = why;
    }

    /** Its predecessor, which had been stopped, resumes. */
    void waitAgain() {
        move(LegState.WAITING);
        reason = null;
    }

    private void move(LegState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalMove(state, next);
        }
        state = next;
        if (state.hasEnded()) {
            dropDraft(FormKind.APOLOGY);
        }
    }

    private void remember(String officer) {
        var others = preparedBy.stream().filter(other -> !other.equals(officer));
        preparedBy = Stream.concat(others, Stream.of(officer)).toList();
    }

    /** Preparer ≠ approver, whatever the data say: nobody signs what they worked on. */
    public boolean wasPreparedBy(String officer) {
        return preparedBy.contains(officer);
    }

    boolean succeeded() {
        return outcome != null && outcome != Outcome.REJECTED;
    }

    /** Whether the applicant gets something from it; a rejection is handed over even where a grant is not. */
    public boolean hasSomethingToReturn() {
        return !plan.results().isEmpty() || outcome == Outcome.REJECTED;
    }

    public boolean isExternal() {
        return plan.route() == Route.EXTERNAL;
    }

    /** The step that the work is at; absent for a leg of another system and after the last step. */
    public Optional<PlannedStep> stepNow() {
        return plan.steps().stream().skip(step).findFirst();
    }

    /** The step after it; absent if there is none. */
    public Optional<PlannedStep> stepNext() {
        return plan.steps().stream().skip(step + 1L).findFirst();
    }

    public PlannedStep currentStep() {
        return plan.steps().get(step);
    }

    public PlannedStep followingStep() {
        return plan.steps().get(step + 1);
    }

    public PlannedStep precedingStep() {
        return plan.steps().get(step - 1);
    }

    public boolean isAtFirstStep() {
        return step == 0;
    }

    PlannedResult result() {
        return plan.results().isEmpty() ? null : plan.results().getFirst();
    }

    /** The current pause, if its clock is paused. */
    public Optional<Pause> standing() {
        return state == LegState.SUPPLEMENT_REQUESTED ? Optional.of(pauses.getLast()) : Optional.empty();
    }

    /** Whether the applicant will get a result that no date is promised for. */
    boolean isUndated() {
        return appointment == null && result() != null && !state.hasEnded();
    }

    /** The appointment as it holds now: null while the clock stands, if there will be no result, and if no limit dates it. */
    Instant promised() {
        return switch (state) {
            case SUPPLEMENT_REQUESTED, WITHDRAWN, STOPPED, NOT_OPENED -> null;
            case WAITING, FORWARDED, PROCESSING, SUBMITTED_FOR_APPROVAL, APPROVED, ISSUED, HANDED_OVER -> appointment;
        };
    }

    /** The form of this kind that is not sent yet, or the form 02 that was sent last; null if there is none. */
    public FormDraft draft(FormKind kind) {
        return drafts.of(kind);
    }

    /** The form 02 that is not sent yet or was sent last; null if there is none. */
    public SupplementDraft supplementDraft() {
        return (SupplementDraft) draft(FormKind.SUPPLEMENT_REQUEST);
    }

    /** The form 04 that is not sent yet; null if there is none. */
    public ExtensionDraft extensionDraft() {
        return (ExtensionDraft) draft(FormKind.APOLOGY);
    }

    /** How often the applicant was asked while the leg was processed. */
    public int supplements() {
        return supplements;
    }

    /** Until when the applicant has time; null while nothing is asked or no text limits it. */
    public Instant answerBy() {
        return answerBy;
    }

    /** Whether a supplement arrived that nobody has reviewed yet. */
    public boolean isSupplemented() {
        return supplementedAt != null;
    }

    public boolean isStopProposed() {
        return stopProposedAt != null;
    }

    /** How often the applicant was given a new date, in time or late. */
    public int extensions() {
        return extensions;
    }

    /** The last date that form 04 promised; null if there was none. */
    public Instant reappointedTo() {
        return reappointedTo;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public int position() {
        return position;
    }

    public String key() {
        return key;
    }

    public LegState state() {
        return state;
    }

    public String agency() {
        return agency;
    }

    public PlannedLeg plan() {
        return plan;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Null before it opens, and if no limit dates it. */
    public Instant dueAt() {
        return dueAt;
    }

    /** Null if no date can be promised, or not before the leg opens. */
    public Instant appointment() {
        return appointment;
    }

    /** Whether the days off of the appointment's year are not announced yet. */
    public boolean isAppointmentProvisional() {
        return appointmentProvisional;
    }

    /** Who got the result, a {@link Recipient.Kind} or in words until November 2026; absent before that. */
    public String receiver() {
        return receiver;
    }

    public String receiverName() {
        return receiverName;
    }

    public String receiverPaper() {
        return receiverPaper;
    }

    /** Every draft of the decision that was submitted, in order. */
    List<DraftVersion> draftVersions() {
        return draftVersions;
    }

    /** SHA-256 of the draft that waits for approval or is approved; absent without one. */
    public String draftHash() {
        return draftHash;
    }

    public String approvedBy() {
        return approvedBy;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    public Proposal proposal() {
        return proposal;
    }

    public Outcome outcome() {
        return outcome;
    }

    public String reason() {
        return reason;
    }

    public String number() {
        return number;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public Instant handedOverAt() {
        return handedOverAt;
    }
}
