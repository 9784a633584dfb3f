package vn.motcua.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A trace collector: receives OTLP over HTTP as protobuf, and keeps the latest spans, because a test asks only for recent ones. */
final class Collector {
    static final Collector RUNNING = new Collector();

    /** Number of spans kept. More would fill the memory of the long tests, and no test needs older ones. */
    private static final int KEPT = 20_000;

    private final Deque<Sent> kept = new ArrayDeque<>();
    private int spans;
    private final HttpServer server;

    private Collector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    /** @param parent empty for the first of a trace */
    record Seen(String service, String trace, String id, String parent, String name, Map<String, String> attributes) {}

    private record Sent(List<Seen> spans, String text) {}

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    synchronized List<Seen> spans() {
        return kept.stream().flatMap(sent -> sent.spans().stream()).toList();
    }

    /** The messages received, as text, with resources, events and statuses. */
    synchronized List<String> everything() {
        return kept.stream().map(Sent::text).toList();
    }

    private synchronized void keep(Sent sent) {
        kept.add(sent);
        spans += sent.spans().size();
        while (spans > KEPT) {
            spans -= kept.remove().spans().size();
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            var body = zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
            var request = ExportTraceServiceRequest.parseFrom(body.readAllBytes());
            var read = request.getResourceSpansList().stream().flatMap(Collector::read);
            keep(new Sent(read.toList(), request.toString()));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static Stream<Seen> read(ResourceSpans resource) {
        var service = attributes(resource.getResource().getAttributesList()).get("service.name");
        return resource.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> seen(service, span));
    }

    private static Seen seen(String service, Span span) {
        var hex = HexFormat.of();
        return new Seen(
                service,
                hex.formatHex(span.getTraceId().toByteArray()),
                hex.formatHex(span.getSpanId().toByteArray()),
                hex.formatHex(span.getParentSpanId().toByteArray()),
                span.getName(),
                attributes(span.getAttributesList()));
    }

    private static Map<String, String> attributes(List<KeyValue> attributes) {
        return attributes.stream()
                .collect(Collectors.toMap(
                        KeyValue::getKey, each -> each.getValue().getStringValue()));
    }
}
