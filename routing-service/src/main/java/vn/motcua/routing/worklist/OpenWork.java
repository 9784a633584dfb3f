package vn.motcua.routing.worklist;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.motcua.events.Channel;
import vn.motcua.events.FormKind;
import vn.motcua.events.PostRole;
import vn.motcua.events.Text;
import vn.motcua.routing.casefile.LegState;
import vn.motcua.routing.task.Task;
import vn.motcua.routing.task.TaskKind;
import vn.motcua.routing.task.TaskState;

/**
 * A row of a worklist: a task with what is shown of its case, or a case that waits for its applicant or for another system. The view
 * {@code work} says what stands in it; {@link KeepOpenWork} keeps those that are open.
 */
@Entity
@Immutable
@Table(name = "open_work")
class OpenWork {
    /** Sorts after every due date: nothing is due while the applicant is waited for. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    @Id
    private UUID id;

    private long version;

    @Enumerated(EnumType.STRING)
    private TaskState state;

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
    private String accountable;
    private String assignee;
    private Instant since;
    private Instant openedAt;
    private Instant dueAt;
    private String waitsFor;

    @JdbcTypeCode(SqlTypes.JSON)
    private Text stepName;

    private String caseCode;
    private String procedure;

    @JdbcTypeCode(SqlTypes.JSON)
    private Text procedureName;

    private String receivingAgency;
    private String receivingUnit;
    private String ownerName;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private LegState legState;

    private boolean suspended;

    protected OpenWork() {}

    Task.Duty duty() {
        return new Task.Duty(kind, form, step, role, agency, unit);
    }

    boolean isTask() {
        return waitsFor == null;
    }

    boolean isOpen() {
        return state == TaskState.OPEN;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    TaskState state() {
        return state;
    }

    UUID caseId() {
        return caseId;
    }

    String leg() {
        return leg;
    }

    String accountable() {
        return accountable;
    }

    String assignee() {
        return assignee;
    }

    Instant since() {
        return since;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    /** Absent for a task; otherwise {@code applicant} or the name of another system. */
    String waitsFor() {
        return waitsFor;
    }

    /** Absent unless it is a step of a leg. */
    Text stepName() {
        return stepName;
    }

    String caseCode() {
        return caseCode;
    }

    String procedure() {
        return procedure;
    }

    /** Absent if the catalogue did not know the procedure. */
    Text procedureName() {
        return procedureName;
    }

    String receivingAgency() {
        return receivingAgency;
    }

    String receivingUnit() {
        return receivingUnit;
    }

    String ownerName() {
        return ownerName;
    }

    Channel channel() {
        return channel;
    }

    LegState legState() {
        return legState;
    }

    boolean suspended() {
        return suspended;
    }
}
