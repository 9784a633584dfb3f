package vn.motcua.notification.delivery;

import java.util.UUID;

/**
 * The content of a delivery, fixed when it is planned. A repeat after a crash is the same message with the same id.
 *
 * @param recipient an e-mail address or the portal's own number of the application; null if there is none
 * @param subject null where the channel has none
 * @param messageId the same for every attempt
 * @param attachment null if it brings no file
 */
public record Content(String recipient, String subject, String body, String messageId, Attachment attachment) {
    /** A form of the office, as PDF. @param id under which it is released @param name of the file */
    public record Attachment(UUID id, String name) {}
}
