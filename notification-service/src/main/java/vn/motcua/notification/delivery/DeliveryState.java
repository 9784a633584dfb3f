package vn.motcua.notification.delivery;

import java.util.Optional;

/** The states of a {@link Delivery}. */
enum DeliveryState {
    PENDING,
    SENT,
    FAILED,
    /** Nothing could be sent: the applicant left no address for this channel. */
    NO_ADDRESS,
    /** Ops have given it up, with a reason. */
    CLOSED;

    /** Empty for a move that this state does not allow. */
    Optional<DeliveryState> after(Move move) {
        var next = switch (this) {
            case PENDING ->
                switch (move) {
                    case DELIVER -> SENT;
                    case PUT_OFF -> PENDING;
                    case REFUSE -> FAILED;
                    case SEND_AGAIN -> PENDING;
                    case CLOSE -> CLOSED;
                };
            case FAILED, NO_ADDRESS ->
                switch (move) {
                    case SEND_AGAIN -> PENDING;
                    case CLOSE -> CLOSED;
                    case DELIVER, PUT_OFF, REFUSE -> null;
                };
            case SENT, CLOSED -> null;
        };
        return Optional.ofNullable(next);
    }
}
