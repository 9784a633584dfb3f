package vn.motcua.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.events.Text;
import vn.motcua.rest.Caller;
import vn.motcua.rest.IfMatch;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.CaseFiles;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.post.Assignments;
import vn.motcua.telemetry.LogContext;

/** Where an official sits down to a task: it is his to see, still open, and as he last read it. Everything is as of now. */
@ApplicationScoped
public class Desk {
    private final Tasks tasks;
    private final CaseFiles caseFiles;
    private final Assignments assignments;
    private final Caller caller;
    private final Clock clock;

    Desk(Tasks tasks, CaseFiles caseFiles, Assignments assignments, Caller caller, Clock clock) {
        this.tasks = tasks;
        this.caseFiles = caseFiles;
        this.assignments = assignments;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param at to the second: a receipt shows no more, and 15:00:00 is in time */
    public record Work(CaseFile file, Leg leg, Task task, String officer, Instant at) {}

    /**
     * Locks the case, so that commands on it run one after the other.
     *
     * @throws Problem 404 for a task of an agency where the caller has no post, 428/412 without its current version,
     *     409 {@code task-closed}
     */
    public Work open(UUID taskId, HttpHeaders headers) {
        var officer = caller.officer();
        var at = clock.instant();
        var task = tasks.visibleTo(assignments.agenciesOf(officer, at), taskId).orElseThrow(Problem::notFound);
        LogContext.name(task.caseId());
        var file = caseFiles.lock(task.caseId()).orElseThrow(Problem::notFound);
        tasks.getEntityManager().refresh(task);
        IfMatch.require(headers, task.version());
        if (!task.isOpen()) {
            throw Problem.conflict(
                    "task-closed", new Text("Công việc này đã kết thúc.", "This task has been closed already."));
        }
        var second = at.atZone(ZoneId.of("Asia/Ho_Chi_Minh")).withNano(0).toInstant();
        return new Work(file, task.leg() == null ? null : file.leg(task.leg()), task, officer, second);
    }

    /** @throws Problem 403 {@code post-missing} if he holds no such post now, or the task is another's */
    public Handler requireHolder(Work work) {
        var task = work.task();
        if (task.assignee() != null && !task.assignee().equals(work.officer())) {
            throw Problem.forbidden(
                    "task-of-another",
                    new Text("Công việc này do người khác phụ trách.", "Somebody else answers for this task."));
        }
        return assignments
                .handler(work.officer(), task.role(), task.agency(), task.unit(), work.at())
                .orElseThrow(Desk::postMissing);
    }

    /** @throws Problem 409 {@code task-not-taken} unless he has claimed it or been assigned it */
    public Handler requireAssignee(Work work) {
        var handler = requireHolder(work);
        if (work.task().assignee() == null) {
            throw Problem.conflict(
                    "task-not-taken",
                    new Text(
                            "Công việc chưa có người nhận: hãy nhận việc hoặc chờ phân công.",
                            "Nobody has taken this task: claim it, or have it assigned."));
        }
        return handler;
    }

    public static Problem postMissing() {
        return Problem.forbidden(
                "post-missing",
                new Text(
                        "Tại thời điểm này ông/bà không giữ vị trí được làm việc này.",
                        "At this instant you hold no post that may do this."));
    }
}
