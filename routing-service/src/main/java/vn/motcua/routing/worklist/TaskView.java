package vn.motcua.routing.worklist;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.events.Channel;
import vn.motcua.events.FormKind;
import vn.motcua.events.Language;
import vn.motcua.events.PostRole;
import vn.motcua.events.Text;
import vn.motcua.routing.post.Posts;
import vn.motcua.routing.task.Choices;
import vn.motcua.routing.task.TaskKind;
import vn.motcua.routing.task.TaskState;
import vn.motcua.routing.task.WhyNot;
import vn.motcua.worktime.Hanoi;

/**
 * A row of a worklist.
 *
 * @param kind absent if nobody has a task, because the case waits
 * @param waitsFor {@code applicant} or the name of another system; absent for a task
 * @param form absent unless a form waits to be signed or sent
 * @param accountable who answers for it; absent while the case waits
 * @param assignee who has taken it; absent while nobody has
 * @param since when the holder took it, or when it came if nobody has
 * @param dueAt absent while the applicant is waited for, and if no limit dates the work
 * @param timeLeft hours that the office works until it is due; negative once it is overdue
 * @param overdue an attribute of the due date, never a state of the case
 * @param near due within a working day
 * @param suspended the clock of its leg stands, or the application waits for a supplement
 * @param may the commands that the reader may give now: each is a path below the task's own
 * @param mayNot the task's other commands, with the reason; absent in a list
 */
record TaskView(
        UUID id,
        long version,
        UUID caseId,
        String caseCode,
        String procedure,
        String procedureName,
        String ownerName,
        Channel channel,
        String receivingAgency,
        String receivingUnit,
        String leg,
        TaskKind kind,
        String waitsFor,
        FormKind form,
        String step,
        String stepName,
        PostRole role,
        String agency,
        String unit,
        TaskState state,
        String accountable,
        String accountableName,
        String assignee,
        String assigneeName,
        OffsetDateTime since,
        OffsetDateTime openedAt,
        OffsetDateTime dueAt,
        Duration timeLeft,
        boolean overdue,
        boolean near,
        boolean suspended,
        List<String> may,
        List<RefusedCommand> mayNot) {

    record RefusedCommand(String command, WhyNot why) {}

    /**
     * What a row is read with.
     *
     * @param names of officers, by id
     * @param one whether it is shown by itself, and not in a list
     */
    record Reading(Posts posts, TimeLeft timeLeft, Map<String, String> names, Language language, boolean one) {
        private String name(String officer) {
            return officer == null ? null : names.get(officer);
        }

        private String in(Text text) {
            return text == null ? null : text.in(language);
        }
    }

    static TaskView of(OpenWork row, Reading reading) {
        var duty = row.duty();
        var due = row.dueAt().equals(OpenWork.NEVER) ? null : row.dueAt();
        var running = row.isOpen() && due != null;
        var timeLeft = reading.timeLeft();
        var choices = row.isOpen() && row.isTask()
                ? Choices.of(duty, row.assignee(), row.legState(), reading.posts())
                : List.<Choices.Choice>of();
        return new TaskView(
                row.id(),
                row.version(),
                row.caseId(),
                row.caseCode(),
                row.procedure(),
                reading.in(row.procedureName()),
                row.ownerName(),
                row.channel(),
                row.receivingAgency(),
                row.receivingUnit(),
                row.leg(),
                duty.kind(),
                row.waitsFor(),
                duty.form(),
                duty.step(),
                reading.in(row.stepName()),
                duty.role(),
                duty.agency(),
                duty.unit(),
                row.state(),
                row.accountable(),
                reading.name(row.accountable()),
                row.assignee(),
                reading.name(row.assignee()),
                Hanoi.time(row.since()),
                Hanoi.time(row.openedAt()),
                Hanoi.time(due),
                running ? timeLeft.until(due, duty.agency()).orElse(null) : null,
                running && timeLeft.isOverdue(due),
                running && timeLeft.isNear(due),
                row.suspended(),
                choices.stream()
                        .filter(choice -> choice.why() == null)
                        .map(choice -> choice.command().verb())
                        .toList(),
                reading.one() ? refused(choices) : null);
    }

    private static List<RefusedCommand> refused(List<Choices.Choice> choices) {
        return choices.stream()
                .filter(choice -> choice.why() != null)
                .map(choice -> new RefusedCommand(choice.command().verb(), choice.why()))
                .toList();
    }
}
