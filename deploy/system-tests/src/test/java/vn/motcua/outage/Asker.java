package vn.motcua.outage;

import static vn.motcua.playbook.CaseRow.ATTACH;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.client.Addresses;
import vn.motcua.playbook.client.Answer;
import vn.motcua.playbook.client.Call;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.ExpectationFailed;

/** Sends requests to the services as callers who signed in before the outage. */
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
    private final City city;
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Service, String> tokens;

    Asker(LocalSystem system) {
        this.system = system;
        city = new City(Addresses.of(system));
        tokens = Stream.of(Service.values())
                .collect(Collectors.toMap(Function.identity(), service -> token(USERS.get(service))));
    }

    /** Sends this number of requests to each service at once. */
    List<Answer> everybody(int times) {
        var asked = Stream.of(Service.values())
                .flatMap(service -> IntStream.range(0, times).mapToObj(_ -> service))
                .map(service -> CompletableFuture.supplyAsync(() -> ask(service), callers))
                .toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    Answer ask(Service service) {
        return send(service, Call.get(PATHS.get(service)));
    }

    /** Uploads a small file to a citizen's draft. */
    Answer upload(Case draft) {
        return send(Service.INTAKE, draft.call(ATTACH));
    }

    boolean isReady(Service service) {
        return health(service, "ready") == 200;
    }

    boolean isAlive(Service service) {
        return health(service, "live") == 200;
    }

    private int health(Service service, String kind) {
        return city.send(system.management(service), null, Call.get("/q/health/" + kind))
                .status();
    }

    private Answer send(Service service, Call call) {
        return city.send(system.address(service), tokens.get(service), call);
    }

    /** Whether Keycloak, with its own connection pool, lets all people sign in at once. Each only once: twice counts as guessing. */
    boolean letsIn() {
        var signedIn = PEOPLE.stream()
                .map(user -> CompletableFuture.supplyAsync(() -> isLetIn(() -> token(user)), callers))
                .toList();
        return signedIn.stream().map(CompletableFuture::join).allMatch(in -> in);
    }

    private static boolean isLetIn(Supplier<String> signIn) {
        try {
            return !signIn.get().isEmpty();
        } catch (ExpectationFailed refused) {
            return false;
        }
    }

    /** A new token. */
    private String token(String user) {
        return city.signIn(user);
    }

    @Override
    public void close() {
        callers.close();
        city.close();
    }
}
