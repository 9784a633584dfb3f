package vn.motcua.notification.delivery;

/**
 * What is sent, fixed when it is planned: a repeat after a crash is the same message and known by its id.
 *
 * @param recipient an e-mail address or the portal's name of the application; null if there is none
 * @param subject null where the channel has none
 * @param messageId the same for every attempt
 */
public record Content(String recipient, String subject, String body, String messageId) {}
