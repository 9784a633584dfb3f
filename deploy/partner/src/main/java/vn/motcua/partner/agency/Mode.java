package vn.motcua.partner.agency;

/** How a system behaves; set by {@code POST /steer/mode}. */
enum Mode {
    /** Reports RECEIVED at once and RESULT GRANTED a little later. */
    AUTOMATIC,
    /** Accepts packages and reports only on command. */
    MANUAL,
    /** Reports RECEIVED, then nothing more until a command says otherwise. */
    LATE,
    /** Reports RECEIVED at once and RESULT REJECTED a little later. */
    REFUSE,
    /** Answers 503 to every package. */
    AWAY
}
