package vn.motcua.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An S3 endpoint over a directory (S3Proxy), with one bucket. */
public final class ObjectStore extends Part {

    public static final String BUCKET = "motcua";
    public static final String ACCESS_KEY = "motcua";
    public static final String SECRET_KEY = "motcua-secret";

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Place place;
    private final int port;

    public ObjectStore(Place place, int port) {
        super("s3");
        this.place = place;
        this.port = port;
    }

    @Override
    protected ChildProcess launch() {
        var directory = place.directory(name());
        return place.start(Program.java(
                name(),
                List.of(
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-Dlogback.configurationFile=" + place.bundles().logback(),
                        "-cp",
                        place.bundles().s3ClassPath(),
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        settings(directory).toString()),
                Map.of(),
                directory));
    }

    @Override
    protected void awaitReady(ChildProcess started) {
        started.await(LIMIT, () -> Probe.listens(port));
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Each bucket is a directory. */
    private Path settings(Path directory) {
        var buckets = directory.resolve("buckets");
        try {
            Files.createDirectories(buckets.resolve(BUCKET));
            return Files.writeString(directory.resolve("s3proxy.properties"), """
                    s3proxy.endpoint=%s
                    s3proxy.authorization=aws-v2-or-v4
                    s3proxy.identity=%s
                    s3proxy.credential=%s
                    jclouds.provider=filesystem-nio2
                    jclouds.filesystem.basedir=%s
                    """.formatted(
                            endpoint(), ACCESS_KEY, SECRET_KEY, buckets));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
