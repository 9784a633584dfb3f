package vn.motcua.notification.delivery;

/** Sends the deliveries of one channel to their receivers. */
public interface Carrier {
    DeliveryChannel channel();

    /** Whether a delivery is given up after {@link SendingSettings#mostAttempts()}. */
    boolean isBounded();

    /** Must end well within {@link SendingSettings#transaction()}. Any exception counts as a temporary fault. */
    Attempt carry(Delivery delivery);
}
