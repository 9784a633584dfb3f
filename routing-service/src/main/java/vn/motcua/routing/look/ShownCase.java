package vn.motcua.routing.look;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Problem;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.CaseFiles;
import vn.motcua.routing.post.Assignments;
import vn.motcua.routing.task.Tasks;
import vn.motcua.routing.task.WhyNot;

/** A case whose people are shown: to the officials who handle it, and each look is recorded. */
@ApplicationScoped
public class ShownCase {
    private final CaseFiles caseFiles;
    private final Tasks tasks;
    private final Assignments assignments;
    private final Looks looks;
    private final Caller caller;
    private final Clock clock;

    ShownCase(CaseFiles caseFiles, Tasks tasks, Assignments assignments, Looks looks, Caller caller, Clock clock) {
        this.caseFiles = caseFiles;
        this.tasks = tasks;
        this.assignments = assignments;
        this.looks = looks;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * In the transaction that shows the people.
     *
     * @throws Problem 404 for a case of other agencies, 403 for who does not handle it, 429 {@code too-many-looks}
     */
    public CaseFile require(UUID id) {
        var at = clock.instant();
        var posts = assignments.of(caller.officer(), at);
        var file = caseFiles.visibleTo(posts.agencies(), id).orElseThrow(Problem::notFound);
        if (!Handling.is(file, posts, tasks.openOf(id))) {
            throw WhyNot.POST.problem();
        }
        looks.record(caller.officer(), id, at);
        return file;
    }
}
