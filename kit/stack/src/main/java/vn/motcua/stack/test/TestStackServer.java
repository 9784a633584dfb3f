package vn.motcua.stack.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.stack.Bundles;
import vn.motcua.stack.PidFile;

/**
 * The process that holds the stack of one Maven build and ends with it. Arguments: its directory, the build's pid.
 *
 * <p>It starts a part at the first request for it: {@code GET /postgres?database=intake}, {@code /kafka}, {@code /s3},
 * {@code /mail}, {@code /keycloak}; the answer is Java properties.
 */
final class TestStackServer {

    private final TestParts parts;

    private TestStackServer(TestParts parts) {
        this.parts = parts;
    }

    public static void main(String[] arguments) throws IOException {
        var directory = Path.of(arguments[0]);
        var build = ProcessHandle.of(Long.parseLong(arguments[1]));
        Abandoned.remove(directory);
        TestKeys.create(directory);
        var parts = new TestParts(directory, Bundles.ofProperty());
        Runtime.getRuntime().addShutdownHook(new Thread(parts::stop, "stop"));
        var address = new TestStackServer(parts).listen();
        new PidFile(directory.resolve(TestStackProcess.PID_FILE)).write(ProcessHandle.current());
        publish(directory, address);
        build.ifPresent(process -> process.onExit().join());
        System.exit(0);
    }

    /** Writes the file atomically, because the reader waits for it to appear. */
    private static void publish(Path directory, String address) throws IOException {
        var unfinished = Files.writeString(directory.resolve("address.part"), address);
        Files.move(unfinished, directory.resolve(TestStackProcess.ADDRESS_FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    private String listen() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        on(server, "/postgres", query -> parts.postgres(query.replace("database=", "")));
        on(server, "/kafka", query -> parts.kafka());
        on(server, "/s3", query -> parts.s3());
        on(server, "/mail", query -> parts.mail());
        on(server, "/keycloak", query -> parts.keycloak());
        server.start();
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void on(HttpServer server, String path, Function<String, Map<String, String>> answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                answer(exchange, answer);
            }
        });
    }

    private static void answer(HttpExchange exchange, Function<String, Map<String, String>> answer) throws IOException {
        try {
            send(exchange, 200, properties(answer.apply(exchange.getRequestURI().getQuery())));
        } catch (RuntimeException e) {
            send(exchange, 500, String.valueOf(e.getMessage()));
        }
    }

    private static String properties(Map<String, String> answer) {
        return answer.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var body = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
