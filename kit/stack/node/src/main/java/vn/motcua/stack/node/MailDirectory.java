package vn.motcua.stack.node;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** The mails as files {@code <milliseconds>-<number>.eml}; files appear atomically. */
final class MailDirectory {

    private static final String SUFFIX = ".eml";
    private static final Pattern NAME = Pattern.compile("\\d+-\\d+\\.eml");

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

    /**
     * The names of mails, newest first.
     *
     * @param before only mails before this name; empty for the newest of all
     */
    List<String> names(String before, int most) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .filter(name -> before.isEmpty() || name.compareTo(before) < 0)
                    .sorted(Comparator.reverseOrder())
                    .limit(most)
                    .toList();
        }
    }

    /** The mail of that name; empty if there is none. */
    Optional<byte[]> read(String name) throws IOException {
        try {
            return NAME.matcher(name).matches()
                    ? Optional.of(Files.readAllBytes(directory.resolve(name)))
                    : Optional.empty();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }
}
