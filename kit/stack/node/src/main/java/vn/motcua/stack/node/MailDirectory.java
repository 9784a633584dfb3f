package vn.motcua.stack.node;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The mails as files {@code <milliseconds>-<number>.eml}; a file is there whole or not at all. */
final class MailDirectory {

    private static final String SUFFIX = ".eml";

    private final Path directory;
    private final AtomicInteger number = new AtomicInteger();

    MailDirectory(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    void write(MimeMessage message) throws IOException, MessagingException {
        var name = "%d-%05d%s".formatted(System.currentTimeMillis(), number.incrementAndGet(), SUFFIX);
        var unfinished = directory.resolve(name + ".part");
        try (var out = Files.newOutputStream(unfinished)) {
            message.writeTo(out);
        }
        Files.move(unfinished, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The newest first. */
    List<String> names() throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .sorted((one, other) -> other.compareTo(one))
                    .toList();
        }
    }

    /** Empty when there is no mail of that name. */
    Optional<byte[]> read(String name) throws IOException {
        return names().contains(name) ? Optional.of(Files.readAllBytes(directory.resolve(name))) : Optional.empty();
    }
}
