package vn.motcua.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.rest.IfMatch;
import vn.motcua.rest.OneByOne;
import vn.motcua.rest.OneByOne.Answer;
import vn.motcua.rest.Problem;
import vn.motcua.rest.ProblemAnswer;
import vn.motcua.routing.casefile.CaseState;

/** One command on many tasks: each task is opened, checked and answered as if the command had been given on it alone. */
@ApplicationScoped
public class Batch {
    /** Tasks in one request. */
    public static final int MOST = 100;

    private final Desk desk;
    private final OneByOne oneByOne;

    Batch(Desk desk, OneByOne oneByOne) {
        this.desk = desk;
        this.oneByOne = oneByOne;
    }

    /** One task of a batch, with the version that was read. */
    public interface Item {
        UUID task();

        Long version();
    }

    /** @param act gives the command; a problem that it returns, instead of throwing it, is answered after a commit */
    public <T extends Item> Answers give(
            Command command,
            List<T> items,
            HttpHeaders headers,
            UriInfo uri,
            BiFunction<Work, T, Optional<Problem>> act) {
        var answers = oneByOne.each(items, headers, uri, item -> given(command, item, act));
        return new Answers(
                answers.stream().map(answer -> of(answer, headers, uri)).toList());
    }

    private record Given(Work work, Problem problem) {}

    private <T extends Item> Given given(Command command, T item, BiFunction<Work, T, Optional<Problem>> act) {
        var version = IfMatch.of(item.version());
        var work = desk.open(item.task(), '"' + version.getValue() + '"', command);
        return new Given(work, act.apply(work, item).orElse(null));
    }

    private static <T extends Item> ItemAnswer of(Answer<T, Given> answer, HttpHeaders headers, UriInfo uri) {
        var task = answer.item().task();
        if (answer.problem() != null) {
            return new ItemAnswer(task, null, null, null, answer.problem());
        }
        var file = answer.done().work().file();
        var problem = answer.done().problem();
        return new ItemAnswer(
                task,
                file.id(),
                file.caseCode(),
                file.state(),
                problem == null ? null : ProblemAnswer.within(problem, headers, uri));
    }

    public record Answers(List<ItemAnswer> items) {}

    /**
     * What became of a task.
     *
     * @param caseId absent if nothing was done
     * @param problem why it was not done; absent if it was
     */
    public record ItemAnswer(
            UUID task,
            UUID caseId,
            String caseCode,
            CaseState state,
            @Schema(ref = "#/components/schemas/Problem") ProblemAnswer problem) {}
}
