package vn.motcua.stack.node;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;

/** What a person wants to see of a mail, decoded. */
record Mail(String file, String to, String subject, String messageId, String date, String text) {

    static Mail parse(String file, byte[] eml) throws MessagingException, IOException {
        var message = new MimeMessage(null, new ByteArrayInputStream(eml));
        return new Mail(
                file,
                message.getRecipients(RecipientType.TO) == null
                        ? ""
                        : message.getRecipients(RecipientType.TO)[0].toString(),
                Objects.requireNonNullElse(message.getSubject(), ""),
                Objects.requireNonNullElse(message.getMessageID(), ""),
                Objects.requireNonNullElse(message.getHeader("Date", null), ""),
                text(message));
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
