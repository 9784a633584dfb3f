package vn.motcua.notification.delivery;

/** Brings deliveries of one channel to their receiver. */
public interface Carrier {
    DeliveryChannel channel();

    /** Whether it is given up after {@link SendingSettings#mostAttempts()}. */
    boolean isBounded();

    /** Ends well within {@link SendingSettings#transaction()}. Anything it throws is a fault that may pass. */
    Attempt carry(Delivery delivery);
}
