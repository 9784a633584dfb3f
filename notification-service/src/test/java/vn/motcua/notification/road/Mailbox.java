package vn.motcua.notification.road;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mails that have arrived, read from their files. */
@ApplicationScoped
class Mailbox {
    private final Path directory;

    Mailbox(@ConfigProperty(name = "motcua.test.mail-directory") Path directory) {
        this.directory = directory;
    }

    /** In order of arrival. */
    List<Letter> of(String recipient) {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(Mailbox::read)
                    .filter(letter -> letter.to().equals(recipient))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Letter read(Path file) {
        try (var in = Files.newInputStream(file)) {
            var message = new MimeMessage(null, in);
            return new Letter(
                    message.getAllRecipients()[0].toString(),
                    message.getSubject(),
                    message.getMessageID(),
                    message.getContent() instanceof MimeMultipart parts
                            ? parts.getBodyPart(0).getContent().toString()
                            : message.getContent().toString(),
                    message.getContent() instanceof MimeMultipart parts ? file(parts.getBodyPart(1)) : null);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static File file(BodyPart part) throws IOException, MessagingException {
        return new File(
                part.getFileName(), part.getContentType(), part.getInputStream().readAllBytes());
    }

    /** @param file null if it brings none */
    record Letter(String to, String subject, String messageId, String text, File file) {}

    record File(String name, String type, byte[] content) {}
}
