package vn.motcua.objects;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fault A13: many on-premises stores do not support checksum trailers. */
class ObjectStoreTest {
    private static final byte[] PDF = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

    private HttpServer store;
    private volatile byte[] kept;

    @BeforeEach
    void aStoreOnPremises() throws IOException {
        store = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        store.createContext("/", this::take);
        store.start();
    }

    @AfterEach
    void itGoesAway() {
        store.stop(0);
    }

    @Test
    void aStoreThatRefusesTrailersTakesAFile(@TempDir Path directory) throws IOException {
        var stores = new ObjectStores(new OnPremises(
                URI.create("http://127.0.0.1:" + store.getAddress().getPort())));

        stores.own().put("key", Files.write(directory.resolve("file"), PDF));
        stores.close();

        // The body arrives in signed chunks, which all stores support.
        assertThat(kept).containsSequence(PDF);
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var refused = exchange.getRequestHeaders().containsKey("x-amz-trailer");
        if (!refused) {
            kept = body;
        }
        exchange.sendResponseHeaders(refused ? 400 : 200, -1);
        exchange.close();
    }

    private record OnPremises(URI endpoint) implements ObjectStores.Settings {
        @Override
        public String bucket() {
            return "documents";
        }

        @Override
        public String releasedBucket() {
            return "released";
        }

        @Override
        public String region() {
            return "us-east-1";
        }

        @Override
        public String accessKey() {
            return "key";
        }

        @Override
        public String secretKey() {
            return "secret";
        }

        @Override
        public int mostConnections() {
            return 1;
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(30);
        }
    }
}
