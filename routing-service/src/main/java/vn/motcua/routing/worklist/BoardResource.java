package vn.motcua.routing.worklist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.Language;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Languages;
import vn.motcua.rest.Problem;
import vn.motcua.routing.post.Assignment;
import vn.motcua.routing.post.Assignments;
import vn.motcua.routing.post.OfficerNames;
import vn.motcua.routing.post.Posts;
import vn.motcua.routing.task.TaskKind;
import vn.motcua.worktime.Hanoi;

/** The open work of an agency, counted, for those who lead it. */
@Path("/v1/agencies/{agency}/board")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "worklist")
class BoardResource {
    private final Board board;
    private final Assignments assignments;
    private final OfficerNames names;
    private final RowReader rowReader;
    private final Caller caller;

    BoardResource(Board board, Assignments assignments, OfficerNames names, RowReader rowReader, Caller caller) {
        this.board = board;
        this.assignments = assignments;
        this.names = names;
        this.rowReader = rowReader;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "How much work is open, near and overdue, by unit, step and holder",
            description = "The whole agency for who signs for it or heads it; their units for the heads of units.")
    public BoardView board(@PathParam("agency") String agency, @Context HttpHeaders headers) {
        var timeLeft = rowReader.now();
        var posts = assignments.of(caller.officer(), timeLeft.now());
        var lines = board.read(agency, units(posts, agency), timeLeft.now(), timeLeft.soon());
        var holders = lines.stream()
                .map(Board.Line::assignee)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return BoardView.of(agency, timeLeft, lines, names.of(holders), Languages.of(headers));
    }

    /** Empty for the whole agency. */
    private static Set<String> units(Posts posts, String agency) {
        var leading = posts.held().stream()
                .filter(post -> post.agency().equals(agency))
                .filter(Assignment::leads)
                .toList();
        if (leading.isEmpty()) {
            throw Problem.forbidden("post-missing");
        }
        var whole = leading.stream().anyMatch(post -> post.unit() == null);
        return whole ? Set.of() : leading.stream().map(Assignment::unit).collect(Collectors.toSet());
    }

    public record BoardView(
            String agency,
            OffsetDateTime at,
            Board.Counts all,
            List<UnitLine> units,
            List<StepLine> steps,
            List<HolderLine> holders) {
        static BoardView of(
                String agency,
                TimeLeft timeLeft,
                List<Board.Line> lines,
                Map<String, String> names,
                Language language) {
            return new BoardView(
                    agency,
                    Hanoi.time(timeLeft.now()),
                    by(Board.Line.ALL, lines).getFirst().counts(),
                    by(Board.Line.BY_UNIT, lines).stream()
                            .map(line -> new UnitLine(line.unit(), line.counts()))
                            .toList(),
                    by(Board.Line.BY_STEP, lines).stream()
                            .map(line -> StepLine.of(line, language))
                            .toList(),
                    by(Board.Line.BY_ASSIGNEE, lines).stream()
                            .map(line -> HolderLine.of(line, names))
                            .toList());
        }

        private static List<Board.Line> by(int set, List<Board.Line> lines) {
            return lines.stream().filter(line -> line.by() == set).toList();
        }
    }

    /** @param unit absent for work of no unit */
    public record UnitLine(String unit, Board.Counts counts) {}

    /** @param kind absent for cases that wait for the applicant or another system */
    public record StepLine(TaskKind kind, String step, String stepName, Board.Counts counts) {
        static StepLine of(Board.Line line, Language language) {
            var name = line.stepName() == null ? null : line.stepName().in(language);
            return new StepLine(line.kind(), line.step(), name, line.counts());
        }
    }

    /** @param officer absent for what nobody has taken */
    public record HolderLine(String officer, String name, Board.Counts counts) {
        static HolderLine of(Board.Line line, Map<String, String> names) {
            return new HolderLine(
                    line.assignee(), line.assignee() == null ? null : names.get(line.assignee()), line.counts());
        }
    }
}
