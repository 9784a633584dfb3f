package vn.motcua.intake;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A portal's document server. Each path answers with the file, first with an error and then the file, a redirect, or 410. */
public final class PortalServer implements QuarkusTestResourceLifecycleManager {
    public static final byte[] PDF = "%PDF-1.7 giấy chứng sinh".getBytes(StandardCharsets.UTF_8);
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answer("/files/good", 200, PDF);
        answer("/files/moved", 302, new byte[0]);
        answer("/files/gone", 410, new byte[0]);
        answerWellTheSecondTime("/files/busy-at-first", 503);
        answerWellTheSecondTime("/files/not-there-at-first", 404);
        answerWellTheSecondTime("/files/forbidden-at-first", 401);
        server.start();
        var base = "http://127.0.0.1:" + server.getAddress().getPort() + "/files/";
        return Map.of("motcua.intake.document.fetch.allowed", base, "motcua.test.portal", base);
    }

    private void answerWellTheSecondTime(String path, int firstStatus) {
        var asked = new AtomicInteger();
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("Content-Type", "application/pdf");
                var ready = asked.incrementAndGet() > 1;
                exchange.sendResponseHeaders(ready ? 200 : firstStatus, ready ? PDF.length : -1);
                exchange.getResponseBody().write(ready ? PDF : new byte[0]);
            }
        });
    }

    private void answer(String path, int status, byte[] body) {
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("Content-Type", "application/pdf");
                exchange.getResponseHeaders().add("Location", "/files/good");
                exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
