package vn.motcua.routing.task;

public enum TaskState {
    OPEN,
    DONE,
    /** The case ended before the work was done. */
    CANCELLED;

    boolean mayBecome(TaskState next) {
        return switch (this) {
            case OPEN -> next != OPEN;
            case DONE, CANCELLED -> false;
        };
    }
}
