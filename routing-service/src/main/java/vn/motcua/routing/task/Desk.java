package vn.motcua.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import vn.motcua.events.CaseStatus.Handler;
import vn.motcua.rest.Caller;
import vn.motcua.rest.IfMatch;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.CaseFiles;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.history.Journal;
import vn.motcua.routing.post.Assignments;
import vn.motcua.routing.post.Posts;
import vn.motcua.telemetry.LogContext;

/** The entry to every command on a task. Everything is checked as of now. */
@ApplicationScoped
public class Desk {
    private final Tasks tasks;
    private final CaseFiles caseFiles;
    private final Assignments assignments;
    private final Caller caller;
    private final Journal journal;
    private final Clock clock;

    Desk(Tasks tasks, CaseFiles caseFiles, Assignments assignments, Caller caller, Journal journal, Clock clock) {
        this.tasks = tasks;
        this.caseFiles = caseFiles;
        this.assignments = assignments;
        this.caller = caller;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Locks the case, so that commands on it run one after the other.
     *
     * @throws Problem 404 for a task of an agency where the caller has no post, 428/412 without its current version,
     *     409 {@code task-closed}, 409 {@code wrong-step}, 403 {@code task-of-another}, 403 {@code post-missing},
     *     409 {@code task-not-taken}
     */
    public Work open(UUID taskId, HttpHeaders headers, Command command) {
        return open(taskId, headers.getHeaderString(HttpHeaders.IF_MATCH), command);
    }

    /** The same. @param version as in {@code If-Match} */
    Work open(UUID taskId, String version, Command command) {
        var at = clock.instant();
        var posts = assignments.of(caller.officer(), at);
        var open = open(taskId, version, posts, at);
        var task = open.task();
        Choices.whyNot(
                        command,
                        task.duty(),
                        task.assignee(),
                        open.leg() == null ? null : open.leg().state(),
                        posts)
                .ifPresent(why -> {
                    throw why.problem();
                });
        return new Work(open, command, officer(command, task, posts), journal);
    }

    /**
     * A command that no official gives on a task: it is given in one sitting, or by the applicant. The guard is not asked.
     *
     * @param leg absent for a command on a task of the case
     */
    public Work unguarded(CaseFile file, Leg leg, Command command, Handler actor, Instant at) {
        var key = leg == null ? null : leg.key();
        var task = command.stage().kinds().stream()
                .flatMap(kind -> tasks.openOf(file.id(), key, kind).stream())
                .findFirst()
                .orElseThrow();
        return new Work(new OpenTask(file, leg, task, at), command, actor, journal);
    }

    private OpenTask open(UUID taskId, String version, Posts posts, Instant at) {
        var task = tasks.visibleTo(posts.agencies(), taskId).orElseThrow(Problem::notFound);
        LogContext.name(task.caseId());
        var file = caseFiles.lock(task.caseId()).orElseThrow(Problem::notFound);
        tasks.getEntityManager().refresh(task);
        IfMatch.require(version, task.version());
        if (!task.isOpen()) {
            throw Problem.conflict("task-closed");
        }
        var leg = task.leg() == null ? null : file.leg(task.leg());
        return new OpenTask(file, leg, task, at.truncatedTo(ChronoUnit.SECONDS));
    }

    private static Handler officer(Command command, Task task, Posts posts) {
        var post = switch (command.giver()) {
            case HOLDER, ASSIGNEE -> posts.as(task.role(), task.agency(), task.unit());
            case HEAD -> posts.asHead(task.agency(), task.unit());
        };
        return post.orElseThrow();
    }
}
