package vn.motcua.notification.delivery;

/** How one attempt ended. */
public enum Move {
    DELIVER,
    /** The fault may pass: another attempt later. */
    PUT_OFF,
    /** The fault will not pass. */
    REFUSE
}
