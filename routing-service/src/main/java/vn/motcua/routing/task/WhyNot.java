package vn.motcua.routing.task;

import vn.motcua.rest.Problem;

/** Why an official may not give a command now. Whether a rule refuses it is only known when the command is given. */
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
            case STEP, STATE -> Problem.conflict("wrong-step");
            case HOLDER -> Problem.forbidden("task-of-another");
            case POST -> Problem.forbidden("post-missing");
            case NOT_TAKEN -> Problem.conflict("task-not-taken");
        };
    }
}
