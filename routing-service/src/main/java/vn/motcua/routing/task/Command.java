package vn.motcua.routing.task;

import static vn.motcua.events.PostRole.APPROVER;
import static vn.motcua.events.PostRole.CASE_OFFICER;
import static vn.motcua.events.PostRole.CLERK;
import static vn.motcua.events.PostRole.CONSULTED_OFFICER;
import static vn.motcua.events.PostRole.COUNTER_OFFICER;
import static vn.motcua.events.PostRole.DEPT_LEAD;
import static vn.motcua.events.PostRole.HEAD_OF_ONE_STOP;
import static vn.motcua.routing.casefile.LegState.FORWARDED;
import static vn.motcua.routing.casefile.LegState.ISSUED;
import static vn.motcua.routing.casefile.LegState.PROCESSING;
import static vn.motcua.routing.casefile.LegState.STOPPED;
import static vn.motcua.routing.casefile.LegState.SUBMITTED_FOR_APPROVAL;
import static vn.motcua.routing.casefile.LegState.SUPPLEMENT_REQUESTED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.motcua.events.CaseEvent;
import vn.motcua.events.CaseEvent.AttentionClosed;
import vn.motcua.events.CaseEvent.CaseAccepted;
import vn.motcua.events.CaseEvent.CaseRefused;
import vn.motcua.events.CaseEvent.CaseTransferred;
import vn.motcua.events.CaseEvent.CheckExpired;
import vn.motcua.events.CaseEvent.FormDrafted;
import vn.motcua.events.CaseEvent.FormReturned;
import vn.motcua.events.CaseEvent.FormSigned;
import vn.motcua.events.CaseEvent.LegApproved;
import vn.motcua.events.CaseEvent.LegExtended;
import vn.motcua.events.CaseEvent.LegResumed;
import vn.motcua.events.CaseEvent.LegReturned;
import vn.motcua.events.CaseEvent.LegStopped;
import vn.motcua.events.CaseEvent.LegSubmittedForApproval;
import vn.motcua.events.CaseEvent.ResultHandedOver;
import vn.motcua.events.CaseEvent.ResultIssued;
import vn.motcua.events.CaseEvent.StepCompleted;
import vn.motcua.events.CaseEvent.SupplementIncomplete;
import vn.motcua.events.CaseEvent.SupplementRequested;
import vn.motcua.events.CaseEvent.TaskAssigned;
import vn.motcua.events.CaseEvent.TaskGivenBack;
import vn.motcua.events.CaseEvent.UrgeAnswered;
import vn.motcua.events.PostRole;
import vn.motcua.routing.casefile.LegState;

/**
 * What an official may do on a task. Data only: the guard ({@link Desk}), the history, the worklist and the documents read it. Rules
 * with a condition are methods of the feature that the command belongs to. The withdrawal (T15) and urging are missing, because they
 * act on a case and a leg and not on a task.
 *
 * @see <a href="file:../../../../../../../../docs/decisions/0022-commands-as-data.md">Decision 0022</a>
 */
public enum Command {
    ACCEPT(
            "accept",
            law("T5", "61/2018/NĐ-CP Art. 17(3); 309/2026/NĐ-CP Art. 8(3)"),
            on(TaskKind.RECEPTION),
            Giver.HOLDER,
            List.of(CaseAccepted.class, CheckExpired.class)),
    REQUEST_SUPPLEMENT(
            "supplement-request",
            law("T2", "61/2018/NĐ-CP Art. 15(3), 17; 309/2026/NĐ-CP Art. 8(1)"),
            on(TaskKind.RECEPTION),
            Giver.HOLDER,
            List.of(SupplementRequested.class)),
    REFUSE(
            "refuse",
            law("T4", "61/2018/NĐ-CP Art. 17(1)b, 17(2)a"),
            on(TaskKind.RECEPTION),
            Giver.HOLDER,
            List.of(CaseRefused.class)),

    TRANSFER(
            "transfer",
            law("T1", "61/2018/NĐ-CP Art. 17(1)b; 118/2025/NĐ-CP Art. 6"),
            on(TaskKind.RECEPTION),
            Giver.HOLDER,
            List.of(CaseTransferred.class)),

    ASSIGN("assign", law("T7", "61/2018/NĐ-CP Art. 19(1)"), anyStep(), Giver.HEAD, List.of(TaskAssigned.class)),
    CLAIM("claim", law("T7", "61/2018/NĐ-CP Art. 19(1)"), anyStep(), Giver.HOLDER, List.of(TaskAssigned.class)),
    /** T7a: back to the head of the unit, who gives it to another officer. */
    GIVE_BACK(
            "give-back",
            law("T7", "61/2018/NĐ-CP Art. 19(1)"),
            anyStep(),
            Giver.ASSIGNEE,
            List.of(TaskGivenBack.class)),
    COMPLETE(
            "complete", law("T7", "61/2018/NĐ-CP Art. 19"), processing(), Giver.ASSIGNEE, List.of(StepCompleted.class)),
    SUBMIT(
            "submit",
            law("T16", "61/2018/NĐ-CP Art. 19"),
            processing(),
            Giver.ASSIGNEE,
            List.of(LegSubmittedForApproval.class)),
    RETURN(
            "return",
            law("T17", "61/2018/NĐ-CP Art. 19(1)"),
            anyStep().but(CLERK).in(PROCESSING, SUBMITTED_FOR_APPROVAL),
            Giver.HOLDER,
            List.of(LegReturned.class)),
    APPROVE(
            "approve",
            law("T18, T19", "61/2018/NĐ-CP Art. 19(1), 19(8)"),
            anyStep().of(APPROVER).in(SUBMITTED_FOR_APPROVAL),
            Giver.HOLDER,
            List.of(LegApproved.class)),
    ISSUE(
            "issue",
            law("T20", "30/2020/NĐ-CP Art. 15, 18"),
            anyStep().of(CLERK).in(LegState.APPROVED),
            Giver.HOLDER,
            List.of(ResultIssued.class)),
    HAND_OVER(
            "hand-over",
            law("T21", "61/2018/NĐ-CP Art. 20"),
            on(TaskKind.HAND_OVER).in(ISSUED),
            Giver.HOLDER,
            List.of(ResultHandedOver.class)),

    DRAFT_SUPPLEMENT(
            "supplement-draft",
            law("T10", "61/2018/NĐ-CP Art. 19(4)"),
            anyStep().of(CASE_OFFICER).in(PROCESSING),
            Giver.ASSIGNEE,
            List.of(FormDrafted.class)),
    DRAFT_EXTENSION(
            "extension-draft",
            law("T22", "61/2018/NĐ-CP Art. 19(9)"),
            anyStep().in(PROCESSING, SUBMITTED_FOR_APPROVAL, LegState.APPROVED),
            Giver.ASSIGNEE,
            List.of(FormDrafted.class)),
    SIGN_FORM(
            "form/sign",
            law("T10, T22", "61/2018/NĐ-CP Art. 19(4), 19(9)"),
            on(TaskKind.FORM_SIGN).in(PROCESSING, SUBMITTED_FOR_APPROVAL, LegState.APPROVED),
            Giver.HOLDER,
            List.of(FormSigned.class)),
    RETURN_FORM(
            "form/return",
            law("T10, T22", "61/2018/NĐ-CP Art. 19(4), 19(9)"),
            on(TaskKind.FORM_SIGN, TaskKind.FORM_SEND)
                    .in(PROCESSING, SUPPLEMENT_REQUESTED, SUBMITTED_FOR_APPROVAL, LegState.APPROVED),
            Giver.HOLDER,
            List.of(FormReturned.class)),
    SEND_FORM(
            "form/send",
            law("T10, T22", "61/2018/NĐ-CP Art. 19(4), 19(9)"),
            on(TaskKind.FORM_SEND).in(PROCESSING, SUBMITTED_FOR_APPROVAL, LegState.APPROVED),
            Giver.HOLDER,
            List.of(SupplementRequested.class, LegExtended.class)),

    COMPLETE_SUPPLEMENT(
            "supplement/complete",
            law("T11", "61/2018/NĐ-CP Art. 19(4)"),
            on(TaskKind.SUPPLEMENT_REVIEW).in(SUPPLEMENT_REQUESTED, STOPPED),
            Giver.HOLDER,
            List.of(LegResumed.class)),
    KEEP_ASKING(
            "supplement/incomplete",
            law("T11", "61/2018/NĐ-CP Art. 19(4)"),
            on(TaskKind.SUPPLEMENT_REVIEW).in(SUPPLEMENT_REQUESTED, STOPPED),
            Giver.HOLDER,
            List.of(SupplementIncomplete.class)),
    STOP(
            "stop",
            law("T12", "61/2018/NĐ-CP Art. 19(4)"),
            on(TaskKind.SUPPLEMENT_OVERDUE).in(SUPPLEMENT_REQUESTED),
            Giver.HOLDER,
            List.of(LegStopped.class)),

    CLOSE_ATTENTION(
            "attention/close",
            law("–", "61/2018/NĐ-CP Art. 11(1)"),
            on(TaskKind.ATTENTION),
            Giver.HOLDER,
            List.of(AttentionClosed.class)),
    ANSWER_URGE(
            "urge/answer",
            law("–", "118/2025/NĐ-CP Art. 8(1)"),
            on(TaskKind.URGE),
            Giver.HOLDER,
            List.of(UrgeAnswered.class));

    /** Which of the officials who see a task may give the command. */
    enum Giver {
        /** The official who holds the task's post, unless the task is assigned to another. */
        HOLDER,
        /** The holder to whom it is assigned. */
        ASSIGNEE,
        /** The head of the task's unit, or the official who signs for the agency. */
        HEAD
    }

    /** @param row of the table of transitions in docs/law.md */
    record Law(String row, String article) {}

    /**
     * The tasks on which a command may be given.
     *
     * @param roles whose step it is
     * @param legStates of the task's leg; read only where the task belongs to one
     */
    record Stage(Set<TaskKind> kinds, Set<PostRole> roles, Set<LegState> legStates) {
        Stage in(LegState... states) {
            return new Stage(kinds, roles, EnumSet.copyOf(List.of(states)));
        }

        Stage of(PostRole role) {
            return new Stage(kinds, EnumSet.of(role), legStates);
        }

        Stage but(PostRole role) {
            return new Stage(kinds, EnumSet.complementOf(EnumSet.of(role)), legStates);
        }
    }

    private final String verb;
    private final Law law;
    private final Stage stage;
    private final Giver giver;
    private final List<Class<? extends CaseEvent>> events;

    Command(String verb, Law law, Stage stage, Giver giver, List<Class<? extends CaseEvent>> events) {
        this.verb = verb;
        this.law = law;
        this.stage = stage;
        this.giver = giver;
        this.events = events;
    }

    static List<Command> ofKind(TaskKind kind) {
        return Arrays.stream(values())
                .filter(command -> command.stage.kinds().contains(kind))
                .toList();
    }

    private static Law law(String row, String article) {
        return new Law(row, article);
    }

    private static Stage on(TaskKind... kinds) {
        return new Stage(EnumSet.copyOf(List.of(kinds)), EnumSet.allOf(PostRole.class), EnumSet.allOf(LegState.class));
    }

    private static Stage anyStep() {
        return on(TaskKind.STEP).in(FORWARDED, PROCESSING, SUBMITTED_FOR_APPROVAL, LegState.APPROVED);
    }

    /** Steps before the approver's. */
    private static Stage processing() {
        return new Stage(
                EnumSet.of(TaskKind.STEP),
                EnumSet.of(COUNTER_OFFICER, HEAD_OF_ONE_STOP, CASE_OFFICER, DEPT_LEAD, CONSULTED_OFFICER),
                EnumSet.of(PROCESSING));
    }

    /** The path of its operation, below the task's. */
    public String verb() {
        return verb;
    }

    String article() {
        return law.article();
    }

    String row() {
        return law.row();
    }

    Stage stage() {
        return stage;
    }

    Giver giver() {
        return giver;
    }

    List<Class<? extends CaseEvent>> events() {
        return events;
    }
}
