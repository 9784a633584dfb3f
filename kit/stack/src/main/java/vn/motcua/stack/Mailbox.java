package vn.motcua.stack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An SMTP server that keeps each mail as an {@code .eml} file and shows it in the browser. */
public final class Mailbox extends Part {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Place place;
    private final int smtpPort;
    private final int pagePort;

    public Mailbox(Place place, int smtpPort, int pagePort) {
        super("mail");
        this.place = place;
        this.smtpPort = smtpPort;
        this.pagePort = pagePort;
    }

    @Override
    protected ChildProcess launch() {
        return place.start(Program.java(
                name(),
                List.of(
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        place.bundles().nodeClassPath(),
                        "vn.motcua.stack.node.MailServer",
                        directory().toString(),
                        String.valueOf(smtpPort),
                        String.valueOf(pagePort)),
                Map.of(),
                directory()));
    }

    @Override
    protected void awaitReady(ChildProcess started) {
        started.await(LIMIT, () -> Probe.listens(smtpPort) && Probe.answers(page().resolve("/health")));
    }

    /** The mails, as {@code <milliseconds>-<number>.eml}. */
    public Path directory() {
        return place.directory(name());
    }

    public int smtpPort() {
        return smtpPort;
    }

    public URI page() {
        return URI.create("http://127.0.0.1:" + pagePort);
    }
}
