package vn.motcua.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.motcua.stack.BaseBackup;
import vn.motcua.stack.Bundles;
import vn.motcua.stack.Keycloak;
import vn.motcua.stack.Leftovers;
import vn.motcua.stack.LogSink;
import vn.motcua.stack.Part;
import vn.motcua.stack.Place;
import vn.motcua.stack.StackFailure;
import vn.motcua.stack.TcpProxy;

/**
 * The whole system on this machine: stack, partner process and services, as child processes of this one.
 *
 * <p>{@code ./motcua run}, the demo and the journey tests use it in their own process. Its data remain after it ends; a
 * start cleans up the leftovers of a killed run.
 */
public final class LocalSystem implements AutoCloseable {
    /** How many liveness checks in a row, five seconds apart, a service may fail. */
    private static final int DOUBTS = 6;

    private final Settings settings;
    private final Progress progress;
    private final Parts parts;
    private final Proxies proxies;
    private final LogFiles files;
    private final Standings standings;
    private volatile Supervisor supervisor;
    private volatile RunLock lock;
    private volatile boolean stopping;

    /** Lines of the processes go to the log files and to {@code log}. */
    public LocalSystem(Settings settings, Progress progress, LogSink log) {
        this.settings = settings;
        this.progress = progress;
        this.files = new LogFiles(settings.logs());
        LogSink both = (process, line) -> {
            files.line(process, line);
            log.line(process, line);
        };
        this.parts = Parts.of(settings, new Place(settings.data(), new Bundles(settings.root()), both));
        this.proxies = Proxies.of(settings);
        this.standings = new Standings(settings.standings(), Clock.systemUTC());
    }

    /**
     * Starts everything and returns when all of it is ready. If a part fails, the started ones are stopped.
     *
     * @throws Refusal if it cannot be started here: a port is in use, the disk is full, or a system runs already
     * @throws StackFailure if a part does not start
     */
    public void start() {
        lock = RunLock.take(settings.data());
        stopping = false;
        try {
            Leftovers.end(settings.pidFiles());
            new Preconditions(settings).check();
            files.forgetEarlier();
            proxies.start();
            begin(parts.postgres());
            createDatabases();
            Together.each(parts.beforeServices(), this::begin);
            Together.each(parts.services(), this::begin);
        } catch (RuntimeException failure) {
            stop();
            throw failure;
        }
    }

    /**
     * Stops everything in order: services, partner, Keycloak, Kafka, S3, mail, PostgreSQL. Does nothing if this object
     * did not start the system: a running system may belong to another launcher.
     */
    public synchronized void stop() {
        if (lock == null) {
            return;
        }
        stopping = true;
        var watch = Optional.ofNullable(supervisor);
        watch.ifPresent(Supervisor::letEnd);
        Together.each(parts.services(), Part::stop);
        parts.endingOrder().forEach(Part::stop);
        watch.ifPresent(Supervisor::await);
        supervisor = null;
        standings.forget();
        proxies.close();
        Leftovers.end(settings.pidFiles());
        lock.close();
        lock = null;
    }

    /** Whether it was started and not stopped since. */
    public boolean isOwner() {
        return lock != null;
    }

    @Override
    public void close() {
        stop();
    }

    public URI address(Service service) {
        return settings.ports().address(service.port());
    }

    /** Health and metrics. */
    public URI management(Service service) {
        return settings.ports().address(service.management());
    }

    public URI partner() {
        return settings.ports().address(Port.PARTNER);
    }

    /** The issuer of all tokens. */
    public URI realm() {
        return parts.keycloak().realm();
    }

    public String kafka() {
        return parts.kafka().address();
    }

    /** The database's address without any link, for observers. */
    public String databaseUrl(Service service) {
        return parts.postgres().databases().url(service.title());
    }

    /** The mails as {@code .eml} files. */
    public Path mails() {
        return parts.mail().directory();
    }

    /** The process by the name of its log: {@code routing}, with two replicas {@code routing-1}, {@code kafka}, {@code partner} … */
    public LocalProcess process(String name) {
        return parts.all()
                .filter(part -> part.name().equals(name))
                .map(part -> new LocalProcess(this, part))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No process is called " + name));
    }

    /** The processes of a service, as many as there are replicas. */
    public List<LocalProcess> replicas(Service service) {
        return parts.services().stream()
                .filter(process -> process.service() == service)
                .map(part -> new LocalProcess(this, part))
                .toList();
    }

    /**
     * The link to a part in a system with links: {@code postgres}, {@code kafka}, {@code keycloak}, {@code s3}, {@code
     * mail} (SMTP) or {@code partner}. All processes except this one reach the part through it.
     */
    public TcpProxy link(String part) {
        return proxies.link(part);
    }

    /** Sets extra Java options for the service's next starts, for example an agent. */
    public void javaOptions(Service service, List<String> options) {
        parts.services().stream()
                .filter(process -> process.service() == service)
                .forEach(process -> process.javaOptions(options));
    }

    /** A base backup of all databases, in this directory of the system's data. */
    public BaseBackup backUp(Path directory) {
        return parts.postgres().backUp(settings.data().resolve(directory));
    }

    /**
     * From now on restarts every part that ends or is no longer alive, until the system is stopped.
     *
     * @param say receives one line for each part that has ended or is back
     */
    public void supervise(Consumer<String> say) {
        supervisor = new Supervisor(standings, DOUBTS, say);
        supervisor.watch(parts.all());
    }

    public Settings settings() {
        return settings;
    }

    private void begin(Part part) {
        if (stopping) {
            throw new StackFailure("Stopped while it was starting");
        }
        var from = System.nanoTime();
        standings.starting(part);
        part.start();
        standings.up(part);
        progress.done(part.name(), (System.nanoTime() - from) / 1e9);
    }

    /** Refuses during a stop, because the stop would miss a part that is restarted meanwhile. */
    void startAgain(Part part) {
        if (stopping) {
            throw new StackFailure("%s does not start again: the system is being stopped".formatted(part.name()));
        }
        part.start();
    }

    private void createDatabases() {
        var databases = parts.postgres().databases();
        Stream.of(Service.values()).map(Service::title).forEach(databases::ensure);
        databases.ensure(Keycloak.DATABASE);
    }
}
