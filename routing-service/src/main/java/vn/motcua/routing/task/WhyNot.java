package vn.motcua.routing.task;

import vn.motcua.events.Text;
import vn.motcua.rest.Problem;

/** Why an official may not give a command now. Whether a rule refuses it is known when it is given. */
public enum WhyNot {
    /** The step belongs to another role than the command's. */
    STEP,
    /** The leg's state does not allow it. */
    STATE,
    /** Another official is assigned to the task. */
    HOLDER,
    /** The official holds no post that may do it. */
    POST,
    /** Nobody has taken the task yet. */
    NOT_TAKEN;

    public Problem problem() {
        return switch (this) {
            case STEP, STATE ->
                Problem.conflict(
                        "wrong-step",
                        new Text("Bước này không cho phép thao tác đó.", "This step does not allow that."));
            case HOLDER ->
                Problem.forbidden(
                        "task-of-another",
                        new Text("Công việc này do người khác phụ trách.", "Somebody else answers for this task."));
            case POST ->
                Problem.forbidden(
                        "post-missing",
                        new Text(
                                "Tại thời điểm này ông/bà không giữ vị trí được làm việc này.",
                                "At this instant you hold no post that may do this."));
            case NOT_TAKEN ->
                Problem.conflict(
                        "task-not-taken",
                        new Text(
                                "Công việc chưa có người nhận: hãy nhận việc hoặc chờ phân công.",
                                "Nobody has taken this task: claim it, or have it assigned."));
        };
    }
}
