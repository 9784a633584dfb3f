package vn.motcua.playbook.client;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The mails that were really sent, from their {@code .eml} files. */
public final class Mailbox {
    private final Path directory;
    private final Map<Path, Letter> read = new ConcurrentHashMap<>();

    Mailbox(Path directory) {
        this.directory = directory;
    }

    /** All, in the order of arrival. */
    public List<Letter> all() {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(file -> read.computeIfAbsent(file, Mailbox::parse))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Letter> to(String address) {
        return all().stream().filter(letter -> letter.to().equals(address)).toList();
    }

    public List<Letter> await(String address, int atLeast) {
        return Eventually.get(
                "%d mails to %s".formatted(atLeast, address),
                () -> Optional.of(to(address)).filter(letters -> letters.size() >= atLeast));
    }

    private static Letter parse(Path file) {
        try (var in = Files.newInputStream(file)) {
            var message = new MimeMessage(null, in);
            var name = file.getFileName().toString();
            return new Letter(
                    name,
                    Long.parseLong(name.substring(0, name.indexOf('-'))),
                    InternetAddress.parseHeader(message.getHeader("To", ","), false)[0].getAddress(),
                    message.getSubject(),
                    message.getMessageID(),
                    text(message),
                    attached(message));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new ExpectationFailed(file + " is no mail: " + e.getMessage());
        }
    }

    /** Null if it brings none. */
    private static String attached(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                if (parts.getBodyPart(i).getFileName() != null) {
                    return parts.getBodyPart(i).getFileName();
                }
            }
        }
        return null;
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString();
        }
        var text = "";
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount() && text.isEmpty(); i++) {
                text = text(parts.getBodyPart(i));
            }
        }
        return text;
    }
}
