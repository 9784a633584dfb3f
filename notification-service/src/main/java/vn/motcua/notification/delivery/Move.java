package vn.motcua.notification.delivery;

/** How one attempt ended, or what ops do with a delivery. */
enum Move {
    DELIVER,
    /** The fault may pass: another attempt later. */
    PUT_OFF,
    /** The fault will not pass. */
    REFUSE,
    /** Ops: at once, and as often as at first. */
    SEND_AGAIN,
    /** Ops: never. */
    CLOSE
}
