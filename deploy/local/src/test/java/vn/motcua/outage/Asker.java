package vn.motcua.outage;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;

/** Asks the services as callers who signed in before the outage. */
final class Asker implements AutoCloseable {
    private static final List<String> PEOPLE = List.of(
            "an",
            "binh",
            "chi",
            "dung",
            "ops",
            "controller",
            "cb-101-1",
            "cb-101-2",
            "cb-101-4",
            "cb-101-5",
            "cb-101-6");
    private static final Map<Service, String> USERS = Map.of(
            Service.INTAKE, "an", Service.PROCEDURE, "ops", Service.ROUTING, "cb-101-1", Service.NOTIFICATION, "ops");
    private static final Map<Service, String> PATHS = Map.of(
            Service.INTAKE, "/v1/applications?limit=1",
            Service.PROCEDURE, "/v1/ops/parked-events?limit=1",
            Service.ROUTING, "/v1/tasks?limit=1",
            Service.NOTIFICATION, "/v1/ops/parked-events?limit=1");

    private final LocalSystem system;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Service, String> tokens;

    Asker(LocalSystem system) {
        this.system = system;
        tokens = Stream.of(Service.values())
                .collect(Collectors.toMap(Function.identity(), service -> token(USERS.get(service))));
    }

    record Asked(Service service, int status, String retryAfter, String contentType) {}

    /** Each service so many times at once. */
    List<Asked> everybody(int times) {
        var asked = Stream.of(Service.values())
                .flatMap(service -> IntStream.range(0, times).mapToObj(_ -> service))
                .map(service -> CompletableFuture.supplyAsync(() -> ask(service), callers))
                .toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    Asked ask(Service service) {
        return asked(
                service,
                request(system.address(service).resolve(PATHS.get(service)), service)
                        .GET());
    }

    /** A small file for a draft of the citizen's. */
    Asked upload(String application) {
        var path = "/v1/applications/" + application + "/documents?code=TO-KHAI&name=To+khai";
        return asked(
                Service.INTAKE,
                request(system.address(Service.INTAKE).resolve(path), Service.INTAKE)
                        .header("Content-Type", "application/pdf")
                        .POST(BodyPublishers.ofString("%PDF-1.7\n%%EOF\n")));
    }

    boolean isReady(Service service) {
        return health(service, "ready") == 200;
    }

    boolean isAlive(Service service) {
        return health(service, "live") == 200;
    }

    private int health(Service service, String kind) {
        var address = system.management(service).resolve("/q/health/" + kind);
        return send(HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(1)))
                .statusCode();
    }

    private HttpRequest.Builder request(URI address, Service service) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + tokens.get(service));
    }

    private Asked asked(Service service, HttpRequest.Builder request) {
        var answer = send(request);
        return new Asked(
                service,
                answer.statusCode(),
                answer.headers().firstValue("Retry-After").orElse(""),
                answer.headers().firstValue("Content-Type").orElse(""));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whether Keycloak, which has a pool of its own, lets everybody in who comes at once: nobody twice, that is guessing. */
    boolean letsIn() {
        var answers = PEOPLE.stream()
                .map(user -> CompletableFuture.supplyAsync(() -> signIn(user).statusCode(), callers))
                .toList();
        return answers.stream().map(CompletableFuture::join).allMatch(status -> status == 200);
    }

    private HttpResponse<String> signIn(String user) {
        var form = "grant_type=password&client_id=motcua-cli&username=%s&password=%s-local".formatted(user, user);
        return send(HttpRequest.newBuilder(URI.create(system.realm() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private String token(String user) {
        try {
            return new ObjectMapper()
                    .readTree(signIn(user).body())
                    .required("access_token")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        callers.close();
        http.close();
    }
}
