package vn.motcua.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.local.Service;

/** Reads the metrics from the management ports of the running services, as Prometheus does. */
final class Scrapes {
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? \\S+");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]++|\\\\.)*+)\"");
    private static final int MANAGEMENT = 1_000;

    private Scrapes() {}

    /** @param labels without {@code le} */
    record Sample(String name, Set<String> labels, String line) {}

    static String text(Service service) {
        var address = RunningSystem.system().address(service);
        var metrics = URI.create("http://127.0.0.1:" + (address.getPort() + MANAGEMENT) + "/q/metrics");
        // HTTP/1.1, as Prometheus uses; otherwise the management port would upgrade to HTTP/2, and sometimes answer in
        // both.
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static List<Sample> of(Service service) {
        return text(service)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(Scrapes::sample)
                .toList();
    }

    /** Removes the exemplar, which names a trace, because only labels are compared with the list. */
    private static Sample sample(String line) {
        var sample = SAMPLE.matcher(line.replaceFirst(" # \\{.*", ""));
        if (!sample.matches()) {
            throw new IllegalStateException("no sample: " + line);
        }
        var labels = sample.group(2) == null ? "" : sample.group(2);
        return new Sample(
                sample.group(1),
                LABEL.matcher(labels)
                        .results()
                        .map(label -> label.group(1))
                        .filter(name -> !name.equals("le"))
                        .collect(Collectors.toCollection(TreeSet::new)),
                line);
    }

    static Stream<Sample> all() {
        return Stream.of(Service.values()).flatMap(service -> of(service).stream());
    }
}
