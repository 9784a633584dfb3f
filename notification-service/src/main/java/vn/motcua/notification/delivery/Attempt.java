package vn.motcua.notification.delivery;

/** @param reason of the fault, for ops; null if delivered */
public record Attempt(Move move, String reason) {
    public static Attempt delivered() {
        return new Attempt(Move.DELIVER, null);
    }

    public static Attempt putOff(String reason) {
        return new Attempt(Move.PUT_OFF, reason);
    }

    public static Attempt refused(String reason) {
        return new Attempt(Move.REFUSE, reason);
    }
}
