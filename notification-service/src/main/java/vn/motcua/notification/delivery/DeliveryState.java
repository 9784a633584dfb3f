package vn.motcua.notification.delivery;

/** The life of a {@link Delivery}; only a pending one moves. */
enum DeliveryState {
    PENDING,
    SENT,
    FAILED,
    /** Nothing could be sent: the applicant left no address for this channel. */
    NO_ADDRESS;

    /** @throws IllegalStateException if it has ended */
    DeliveryState after(Move move) {
        return switch (this) {
            case PENDING ->
                switch (move) {
                    case DELIVER -> SENT;
                    case PUT_OFF -> PENDING;
                    case REFUSE -> FAILED;
                };
            case SENT, FAILED, NO_ADDRESS -> throw new IllegalStateException("a delivery that is " + this + " ended");
        };
    }
}
