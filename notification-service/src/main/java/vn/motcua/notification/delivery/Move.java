package vn.motcua.notification.delivery;

/** How one attempt ended, or what ops do with a delivery. */
enum Move {
    DELIVER,
    /** Temporary fault: another attempt follows later. */
    PUT_OFF,
    /** Permanent fault. */
    REFUSE,
    /** Ops: send at once, with as many attempts as at first. */
    SEND_AGAIN,
    /** Ops: never send. */
    CLOSE
}
