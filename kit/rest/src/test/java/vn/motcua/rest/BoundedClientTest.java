package vn.motcua.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoundedClientTest {
    private static final int TEN = 10;

    private HttpServer server;

    @BeforeEach
    void aServerThatStallsInTheMiddle() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var stalls = exchange.getRequestURI().getPath().equals("/stalls");
            exchange.sendResponseHeaders(200, TEN);
            exchange.getResponseBody().write(new byte[stalls ? TEN / 2 : TEN]);
            exchange.getResponseBody().flush();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anAnswerThatStallsInTheMiddleIsGivenUp() {
        assertThatThrownBy(() -> ask("/stalls", Duration.ofSeconds(1))).isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void aWholeAnswerIsGiven() throws Exception {
        assertThat(ask("/whole", Duration.ofMinutes(1))).hasSize(TEN);
    }

    private byte[] ask(String path, Duration atMost) throws Exception {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        var request = HttpRequest.newBuilder(address).build();
        return new BoundedClient(atMost)
                .send(request, BodyHandlers.ofByteArray())
                .body();
    }
}
