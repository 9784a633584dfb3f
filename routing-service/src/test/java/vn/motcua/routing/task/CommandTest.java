package vn.motcua.routing.task;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.task.WhyNot.HOLDER;
import static vn.motcua.routing.task.WhyNot.NOT_TAKEN;
import static vn.motcua.routing.task.WhyNot.POST;
import static vn.motcua.routing.task.WhyNot.STATE;
import static vn.motcua.routing.task.WhyNot.STEP;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.events.PostRole;
import vn.motcua.routing.casefile.LegState;
import vn.motcua.routing.post.Posts;
import vn.motcua.routing.post.PostsFixtures;

/**
 * Who may do what on which task, by hand: the rows T1 to T23 of docs/law.md, and the roles of 61/2018/NĐ-CP Art. 8 to 20. The guard is
 * asked for every command × kind of task × role × leg state × caller.
 */
class CommandTest {
    private static final String PROCESSORS =
            "COUNTER_OFFICER HEAD_OF_ONE_STOP CASE_OFFICER DEPT_LEAD CONSULTED_OFFICER";
    private static final String ALL_BUT_CLERK = PROCESSORS + " APPROVER";
    private static final String AT_WORK = "FORWARDED PROCESSING SUBMITTED_FOR_APPROVAL APPROVED";

    /** The command; its path; its rows of the table; the tasks; whose step; the leg's state; by whom. */
    private static final List<Line> TABLE = List.of(
            // Art. 17: the counter's three answers.
            line("ACCEPT", "accept", "T5", "RECEPTION", "*", "*", "HOLDER"),
            line("REQUEST_SUPPLEMENT", "supplement-request", "T2", "RECEPTION", "*", "*", "HOLDER"),
            line("REFUSE", "refuse", "T4", "RECEPTION", "*", "*", "HOLDER"),
            // 118/2025/NĐ-CP Art. 6: what was filed at the wrong counter goes to the right one.
            line("TRANSFER", "transfer", "T1", "RECEPTION", "*", "*", "HOLDER"),
            // Art. 19(1): the head assigns; an officer takes.
            line("ASSIGN", "assign", "T7", "STEP", "*", AT_WORK, "HEAD"),
            line("CLAIM", "claim", "T7", "STEP", "*", AT_WORK, "HOLDER"),
            line("GIVE_BACK", "give-back", "T7", "STEP", "*", AT_WORK, "ASSIGNEE"),
            // Art. 19: the work goes from step to step, up to the approver, and back.
            line("COMPLETE", "complete", "T7", "STEP", PROCESSORS, "PROCESSING", "ASSIGNEE"),
            line("SUBMIT", "submit", "T16", "STEP", PROCESSORS, "PROCESSING", "ASSIGNEE"),
            line("RETURN", "return", "T17", "STEP", ALL_BUT_CLERK, "PROCESSING SUBMITTED_FOR_APPROVAL", "HOLDER"),
            line("APPROVE", "approve", "T18, T19", "STEP", "APPROVER", "SUBMITTED_FOR_APPROVAL", "HOLDER"),
            // 30/2020/NĐ-CP Art. 15, 18.
            line("ISSUE", "issue", "T20", "STEP", "CLERK", "APPROVED", "HOLDER"),
            // Art. 20.
            line("HAND_OVER", "hand-over", "T21", "HAND_OVER", "*", "ISSUED", "HOLDER"),
            // Art. 19(4): only the examiner asks the applicant; Art. 19(9): the official who has the work asks for more
            // time.
            line("DRAFT_SUPPLEMENT", "supplement-draft", "T10", "STEP", "CASE_OFFICER", "PROCESSING", "ASSIGNEE"),
            line(
                    "DRAFT_EXTENSION",
                    "extension-draft",
                    "T22",
                    "STEP",
                    "*",
                    "PROCESSING SUBMITTED_FOR_APPROVAL APPROVED",
                    "ASSIGNEE"),
            line(
                    "SIGN_FORM",
                    "form/sign",
                    "T10, T22",
                    "FORM_SIGN",
                    "*",
                    "PROCESSING SUBMITTED_FOR_APPROVAL APPROVED",
                    "HOLDER"),
            line(
                    "RETURN_FORM",
                    "form/return",
                    "T10, T22",
                    "FORM_SIGN FORM_SEND",
                    "*",
                    "PROCESSING SUPPLEMENT_REQUESTED SUBMITTED_FOR_APPROVAL APPROVED",
                    "HOLDER"),
            line(
                    "SEND_FORM",
                    "form/send",
                    "T10, T22",
                    "FORM_SEND",
                    "*",
                    "PROCESSING SUBMITTED_FOR_APPROVAL APPROVED",
                    "HOLDER"),
            line(
                    "COMPLETE_SUPPLEMENT",
                    "supplement/complete",
                    "T11",
                    "SUPPLEMENT_REVIEW",
                    "*",
                    "SUPPLEMENT_REQUESTED STOPPED",
                    "HOLDER"),
            line(
                    "KEEP_ASKING",
                    "supplement/incomplete",
                    "T11",
                    "SUPPLEMENT_REVIEW",
                    "*",
                    "SUPPLEMENT_REQUESTED STOPPED",
                    "HOLDER"),
            line("STOP", "stop", "T12", "SUPPLEMENT_OVERDUE", "*", "SUPPLEMENT_REQUESTED", "HOLDER"),
            // Art. 11(1): the one-stop guides the applicant, and follows up what it has received.
            line("CLOSE_ATTENTION", "attention/close", "–", "ATTENTION", "*", "*", "HOLDER"),
            // 118/2025/NĐ-CP Art. 8(1): the one-stop urges due and overdue cases; whoever is asked answers at any time.
            line("ANSWER_URGE", "urge/answer", "–", "URGE", "*", "*", "HOLDER"));

    /** Who asks, what is known of them, and why each kind of giver is refused; null means allowed. */
    private enum Asking {
        HOLDS_THE_POST(null, NOT_TAKEN, POST),
        HOLDS_THE_POST_AND_THE_TASK(null, null, POST),
        HOLDS_THE_POST_BUT_THE_TASK_IS_ANOTHERS(HOLDER, HOLDER, POST),
        HEADS_THE_UNIT(POST, POST, null),
        HEADS_ANOTHER_UNIT(POST, POST, POST),
        HOLDS_ANOTHER_POST(POST, POST, POST),
        HOLDS_THE_POST_ELSEWHERE(POST, POST, POST);

        private final Map<String, WhyNot> refused;

        Asking(WhyNot asHolder, WhyNot asAssignee, WhyNot asHead) {
            refused = Stream.of("HOLDER", "ASSIGNEE", "HEAD")
                    .filter(giver -> reason(giver, asHolder, asAssignee, asHead) != null)
                    .collect(toMap(giver -> giver, giver -> reason(giver, asHolder, asAssignee, asHead)));
        }

        private static WhyNot reason(String giver, WhyNot asHolder, WhyNot asAssignee, WhyNot asHead) {
            return switch (giver) {
                case "HOLDER" -> asHolder;
                case "ASSIGNEE" -> asAssignee;
                default -> asHead;
            };
        }
    }

    @Test
    void theTableHasEveryCommandWithItsPathAndItsRowOfTheLaw() {
        assertThat(Arrays.stream(Command.values())
                        .map(command -> List.of(command.name(), command.verb(), command.row())))
                .containsExactlyInAnyOrderElementsOf(TABLE.stream()
                        .map(line -> List.of(line.command, line.verb, line.row))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void theGuardIsTheTable(Command command) {
        var line = TABLE.stream()
                .filter(each -> each.command.equals(command.name()))
                .findFirst()
                .orElseThrow();
        var wrong = new ArrayList<String>();
        for (var kind : TaskKind.values()) {
            for (var role : PostRole.values()) {
                for (var state : statesOf(kind)) {
                    for (var asking : Asking.values()) {
                        if (isOf(asking, role)) {
                            var expected = expected(line, kind, role, state, asking);
                            var found = whyNot(command, task(kind, role, asking), state, posts(role, asking))
                                    .orElse(null);
                            if (found != expected) {
                                wrong.add(kind + " " + role + " " + state + " " + asking + ": " + found);
                            }
                        }
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static WhyNot expected(Line line, TaskKind kind, PostRole role, LegState state, Asking asking) {
        if (!has(line.kinds, kind) || !has(line.roles, role)) {
            return STEP;
        }
        return state != null && !has(line.states, state) ? STATE : asking.refused.get(line.giver);
    }

    private static boolean has(String named, Enum<?> value) {
        return named.equals("*") || List.of(named.split(" ")).contains(value.name());
    }

    /** The reception and matters that no rule settles belong to no leg. */
    private static List<LegState> statesOf(TaskKind kind) {
        var none = new ArrayList<LegState>();
        none.add(null);
        return kind == TaskKind.RECEPTION || kind == TaskKind.ATTENTION ? none : List.of(LegState.values());
    }

    /** An official who holds the post of a head, or signs for the agency, is a head as well. */
    private static boolean isOf(Asking asking, PostRole role) {
        var isHead = List.of(PostRole.DEPT_LEAD, PostRole.HEAD_OF_ONE_STOP, PostRole.APPROVER)
                .contains(role);
        return !isHead || asking == Asking.HOLDS_ANOTHER_POST || asking == Asking.HOLDS_THE_POST_ELSEWHERE;
    }

    private static Task task(TaskKind kind, PostRole role, Asking asking) {
        var duty = new Task.Duty(kind, null, "step", role, "H26.101", "tu-phap");
        var task = new Task(new UUID(0, 1), new UUID(0, 2), null, duty, "cb-101-6", Instant.EPOCH, Instant.EPOCH);
        switch (asking) {
            case HOLDS_THE_POST_AND_THE_TASK -> task.assignTo("cb-101-2", Instant.EPOCH);
            case HOLDS_THE_POST_BUT_THE_TASK_IS_ANOTHERS -> task.assignTo("cb-101-7", Instant.EPOCH);
            default -> {}
        }
        return task;
    }

    private static Posts posts(PostRole role, Asking asking) {
        var other = role == PostRole.CLERK ? PostRole.CASE_OFFICER : PostRole.CLERK;
        return switch (asking) {
            case HOLDS_THE_POST, HOLDS_THE_POST_AND_THE_TASK, HOLDS_THE_POST_BUT_THE_TASK_IS_ANOTHERS ->
                PostsFixtures.holding("cb-101-2", role, "H26.101", "tu-phap");
            case HEADS_THE_UNIT -> PostsFixtures.holding("cb-101-2", PostRole.DEPT_LEAD, "H26.101", "tu-phap");
            case HEADS_ANOTHER_UNIT -> PostsFixtures.holding("cb-101-2", PostRole.DEPT_LEAD, "H26.101", "mot-cua");
            case HOLDS_ANOTHER_POST -> PostsFixtures.holding("cb-101-2", other, "H26.101", "tu-phap");
            case HOLDS_THE_POST_ELSEWHERE -> PostsFixtures.holding("cb-101-2", role, "H26.102", "tu-phap");
        };
    }

    private static Line line(
            String command, String verb, String row, String kinds, String roles, String states, String giver) {
        return new Line(command, verb, row, kinds, roles, states, giver);
    }

    private record Line(
            String command, String verb, String row, String kinds, String roles, String states, String giver) {}

    private static Optional<WhyNot> whyNot(Command command, Task task, LegState state, Posts posts) {
        return Choices.whyNot(command, task.duty(), task.assignee(), state, posts);
    }
}
