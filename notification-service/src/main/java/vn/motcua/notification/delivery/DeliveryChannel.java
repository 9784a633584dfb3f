package vn.motcua.notification.delivery;

public enum DeliveryChannel {
    /** To the applicant. */
    MAIL,
    /** To the national portal that filed. */
    ECHO
}
