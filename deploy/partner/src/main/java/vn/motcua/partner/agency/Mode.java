package vn.motcua.partner.agency;

/** How a system behaves; set by {@code POST /steer/mode}. */
enum Mode {
    /** Reports RECEIVED at once and RESULT GRANTED a little later. */
    AUTOMATIC,
    /** Takes packages and reports only what it is told to. */
    MANUAL,
    /** Reports RECEIVED, then falls silent until it is told otherwise. */
    LATE,
    /** Reports RECEIVED at once and RESULT REJECTED a little later. */
    REFUSE,
    /** Answers 503 to every package. */
    AWAY
}
