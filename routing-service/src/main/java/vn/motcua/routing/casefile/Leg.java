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
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.motcua.events.CaseStatus.Outcome;
import vn.motcua.events.CheckEvent.PlannedLeg;
import vn.motcua.events.CheckEvent.PlannedResult;
import vn.motcua.events.CheckEvent.PlannedStep;
import vn.motcua.events.CheckEvent.Route;

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

    @JdbcTypeCode(SqlTypes.JSON)
    private Proposal proposal;

    private String draftHash;
    private List<String> preparedBy;
    private String approvedBy;
    private Instant approvedAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String reason;
    private String number;
    private Instant issuedAt;
    private Instant handedOverAt;

    protected Leg() {}

    Leg(UUID id, CaseFile caseFile, int position, PlannedLeg plan, Instant appointment) {
        this.id = id;
        this.caseFile = caseFile;
        this.position = position;
        this.key = plan.key();
        this.agency = plan.agency();
        this.plan = plan;
        this.appointment = appointment;
        this.state = LegState.WAITING;
        this.preparedBy = List.of();
    }

    void open(Instant at, Instant due) {
        move(LegState.FORWARDED);
        openedAt = at;
        dueAt = due;
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
    void submit(String officer, Proposal draft, String hash) {
        move(LegState.SUBMITTED_FOR_APPROVAL);
        remember(officer);
        proposal = draft;
        draftHash = hash;
        step++;
    }

    /** T17, or from one processing step to the one before. */
    void sendBack() {
        if (state == LegState.SUBMITTED_FOR_APPROVAL) {
            move(LegState.PROCESSING);
            proposal = null;
            draftHash = null;
        }
        step--;
    }

    void approve(String officer, Instant at) {
        move(LegState.APPROVED);
        approvedBy = officer;
        approvedAt = at;
        outcome = proposal.outcome();
        reason = proposal.reason();
        step++;
    }

    void issue(Outcome result, String documentNumber, String why, Instant at) {
        move(LegState.ISSUED);
        step = plan.steps().size();
        outcome = result;
        number = documentNumber;
        reason = why;
        issuedAt = at;
    }

    void handOver(Instant at) {
        move(LegState.HANDED_OVER);
        handedOverAt = at;
    }

    void withdraw() {
        if (!state.hasEnded()) {
            move(LegState.WITHDRAWN);
        }
    }

    private void move(LegState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalMove(state, next);
        }
        state = next;
    }

    private void remember(String officer) {
        var others = preparedBy.stream().filter(other -> !other.equals(officer));
        preparedBy = Stream.concat(others, Stream.of(officer)).toList();
    }

    /** Preparer ≠ approver, whatever the data say: nobody signs what he worked on. */
    public boolean wasPreparedBy(String officer) {
        return preparedBy.contains(officer);
    }

    public String lastPreparer() {
        return preparedBy.getLast();
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

    public PlannedStep currentStep() {
        return plan.steps().get(step);
    }

    /** The step in hand, or none once the last one is done. */
    public String stepKeyOrNone() {
        return step < plan.steps().size() ? plan.steps().get(step).key() : null;
    }

    public PlannedStep followingStep() {
        return plan.steps().get(step + 1);
    }

    public boolean isAtFirstStep() {
        return step == 0;
    }

    PlannedResult result() {
        return plan.results().isEmpty() ? null : plan.results().getFirst();
    }

    public int stepIndex() {
        return step;
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

    public Instant dueAt() {
        return dueAt;
    }

    public Instant appointment() {
        return appointment;
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
