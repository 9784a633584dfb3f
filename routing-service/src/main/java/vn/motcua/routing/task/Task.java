package vn.motcua.routing.task;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import vn.motcua.events.FormKind;
import vn.motcua.events.PostRole;
import vn.motcua.routing.casefile.CaseFile;

/**
 * One piece of work that one named person answers for: the assignee, or until somebody is assigned the head of the unit
 * (<i>rõ người, rõ việc, rõ trách nhiệm</i>).
 */
@Entity
@Table(name = "task")
public class Task {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID caseId;
    private String leg;

    @Enumerated(EnumType.STRING)
    private TaskKind kind;

    @Enumerated(EnumType.STRING)
    private FormKind form;

    private String step;

    @Enumerated(EnumType.STRING)
    private PostRole role;

    private String agency;
    private String unit;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    private String accountable;
    private String assignee;
    private Instant openedAt;
    private Instant assignedAt;
    private Instant dueAt;
    private Instant closedAt;
    private String closedBy;

    protected Task() {}

    /** @param leg absent for what belongs to the case @param dueAt absent if no limit dates it */
    public Task(UUID id, UUID caseId, String leg, Duty duty, String accountable, Instant openedAt, Instant dueAt) {
        this.id = id;
        this.caseId = caseId;
        this.leg = leg;
        kind = duty.kind();
        form = duty.form();
        step = duty.step();
        role = duty.role();
        agency = duty.agency();
        unit = duty.unit();
        state = TaskState.OPEN;
        this.accountable = accountable;
        this.openedAt = openedAt;
        this.dueAt = dueAt;
    }

    /**
     * What is to be done, by whom, where.
     *
     * @param form absent unless a form waits to be signed or sent
     * @param unit absent for work of the head of the agency
     * @param step the name of the leg's step, or of the work beside the steps
     */
    public record Duty(TaskKind kind, FormKind form, String step, PostRole role, String agency, String unit) {
        /** Work of the one-stop that received the case. */
        public static Duty ofOneStop(TaskKind kind, String step, CaseFile file) {
            return new Duty(kind, null, step, PostRole.COUNTER_OFFICER, file.receivingAgency(), file.receivingUnit());
        }
    }

    /** From now on this officer answers for it. */
    public void assignTo(String officer, Instant at) {
        requireOpen();
        assignee = officer;
        accountable = officer;
        assignedAt = at;
    }

    /** Nobody is assigned any more; the head of the unit answers for it again. */
    public void giveBack(String head) {
        requireOpen();
        assignee = null;
        assignedAt = null;
        accountable = head;
    }

    /** Sets a later or an earlier due date. */
    public void dueNow(Instant due) {
        requireOpen();
        dueAt = due;
    }

    public void done(String officer, Instant at) {
        close(TaskState.DONE, officer, at);
    }

    public void cancel(String officer, Instant at) {
        close(TaskState.CANCELLED, officer, at);
    }

    private void close(TaskState end, String officer, Instant at) {
        if (!state.mayBecome(end)) {
            throw new IllegalStateException("task " + id + " is " + state);
        }
        state = end;
        closedBy = officer;
        closedAt = at;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new IllegalStateException("task " + id + " is " + state);
        }
    }

    public Duty duty() {
        return new Duty(kind, form, step, role, agency, unit);
    }

    public boolean isOpen() {
        return state == TaskState.OPEN;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID caseId() {
        return caseId;
    }

    public String leg() {
        return leg;
    }

    public String step() {
        return step;
    }

    public TaskKind kind() {
        return kind;
    }

    /** Absent unless a form waits to be signed or sent. */
    public FormKind form() {
        return form;
    }

    public PostRole role() {
        return role;
    }

    public String agency() {
        return agency;
    }

    public String unit() {
        return unit;
    }

    public TaskState state() {
        return state;
    }

    public String accountable() {
        return accountable;
    }

    public String assignee() {
        return assignee;
    }

    /** Who did it, or ended it undone; absent while it is open. */
    String closedBy() {
        return closedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Absent if no limit dates it. */
    public Instant dueAt() {
        return dueAt;
    }
}
