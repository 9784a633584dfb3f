package vn.motcua.routing.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import vn.motcua.events.Channel;
import vn.motcua.events.FormKind;
import vn.motcua.events.PostRole;
import vn.motcua.events.Text;
import vn.motcua.routing.casefile.LegState;
import vn.motcua.routing.rows.Rows;
import vn.motcua.routing.task.Task;
import vn.motcua.routing.task.TaskKind;
import vn.motcua.routing.task.TaskState;

/**
 * A row of a worklist: a task with what is shown of its case, or a case that waits for its applicant or for another system. The view
 * {@code work} says what stands in it; {@link KeepOpenWork} keeps those that are open.
 *
 * @param duty its kind, step, form and role are absent where a case waits
 * @param waitsFor absent for a task; otherwise {@code applicant} or the name of another system
 * @param stepName absent unless it is a step of a leg
 * @param procedureName absent if the catalogue did not know the procedure
 */
record OpenWork(
        UUID id,
        long version,
        TaskState state,
        UUID caseId,
        String leg,
        Task.Duty duty,
        String accountable,
        String assignee,
        Instant since,
        Instant openedAt,
        Instant dueAt,
        String waitsFor,
        Text stepName,
        String caseCode,
        String procedure,
        Text procedureName,
        String receivingAgency,
        String receivingUnit,
        String ownerName,
        Channel channel,
        LegState legState,
        boolean suspended) {
    /** Sorts after every due date: nothing is due while the applicant is waited for, or where no limit dates the work. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    static OpenWork of(ResultSet row) throws SQLException {
        return new OpenWork(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                Rows.constant(TaskState.class, row.getString("state")),
                row.getObject("case_id", UUID.class),
                row.getString("leg"),
                new Task.Duty(
                        Rows.constant(TaskKind.class, row.getString("kind")),
                        Rows.constant(FormKind.class, row.getString("form")),
                        row.getString("step"),
                        Rows.constant(PostRole.class, row.getString("role")),
                        row.getString("agency"),
                        row.getString("unit")),
                row.getString("accountable"),
                row.getString("assignee"),
                Rows.instant(row, row.findColumn("since")),
                Rows.instant(row, row.findColumn("opened_at")),
                Rows.instant(row, row.findColumn("due_at")),
                row.getString("waits_for"),
                Rows.text(row.getString("step_name")),
                row.getString("case_code"),
                row.getString("procedure"),
                Rows.text(row.getString("procedure_name")),
                row.getString("receiving_agency"),
                row.getString("receiving_unit"),
                row.getString("owner_name"),
                Rows.constant(Channel.class, row.getString("channel")),
                Rows.constant(LegState.class, row.getString("leg_state")),
                row.getBoolean("suspended"));
    }

    boolean isTask() {
        return waitsFor == null;
    }

    boolean isOpen() {
        return state == TaskState.OPEN;
    }
}
