package vn.motcua.stack.node;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;

/** The parts of a mail that a person wants to see, decoded; of a malformed mail, as much as can be read. */
record Mail(String file, String to, String subject, String messageId, String date, String text) {

    static Mail parse(String file, byte[] eml) {
        try {
            var message = new MimeMessage(null, new ByteArrayInputStream(eml));
            return new Mail(
                    file,
                    header(message, "To"),
                    header(message, "Subject"),
                    header(message, "Message-ID"),
                    header(message, "Date"),
                    textOf(message));
        } catch (MessagingException | IOException e) {
            return new Mail(file, "", "", "", "", unreadable(e));
        }
    }

    /** The header as written, because an invalid address is worth seeing. */
    private static String header(MimeMessage message, String name) throws MessagingException, IOException {
        return MimeUtility.decodeText(Objects.requireNonNullElse(message.getHeader(name, ", "), ""));
    }

    private static String textOf(MimeMessage message) {
        try {
            return text(message);
        } catch (MessagingException | IOException e) {
            return unreadable(e);
        }
    }

    private static String unreadable(Exception e) {
        return "(cannot be shown: %s)".formatted(e.getMessage());
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var text = text(parts.getBodyPart(i));
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
