package vn.motcua.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import vn.motcua.fuzz.document.ApiDocument;
import vn.motcua.fuzz.document.Operation;
import vn.motcua.fuzz.generating.Callers;
import vn.motcua.fuzz.generating.Generator;
import vn.motcua.fuzz.generating.Rows;
import vn.motcua.fuzz.generating.World;
import vn.motcua.fuzz.generating.World.Archive;
import vn.motcua.fuzz.judging.Judge;
import vn.motcua.fuzz.sending.Wire;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;

/** Sends the requests of a range of numbers over several connections at once, and judges each answer. */
final class Fuzzing {
    /** Nothing is parked, so nothing can be replayed or discarded. */
    static final List<String> WITHOUT_SUCCESS = Stream.of(Service.values())
            .flatMap(service -> Stream.of("replay", "discard")
                    .map(verb -> service.title() + " POST /v1/ops/parked-events/{id}/" + verb))
            .toList();

    private static final int CONNECTIONS = 6;
    private static final int LOOK_EVERY = 150;

    private final LocalSystem system;
    private final List<Operation> operations = new ArrayList<>();
    private final World world;
    private final Generator generator;
    private final Judge judge = new Judge();
    private final Tally tally = new Tally();

    Fuzzing(LocalSystem system, Archive archive, long seed) {
        this.system = system;
        try (var http = HttpClient.newHttpClient()) {
            for (var service : Service.values()) {
                operations.addAll(document(http, service).operations());
            }
        }
        world = new World(new Rows(system), archive);
        generator = new Generator(operations, world, new Callers(HttpClient.newHttpClient(), system.realm()), seed);
    }

    static ApiDocument document(HttpClient http, LocalSystem system, Service service) {
        try {
            var request = HttpRequest.newBuilder(system.address(service).resolve("/q/openapi?format=json"))
                    .build();
            return new ApiDocument(
                    service,
                    new ObjectMapper()
                            .readTree(
                                    http.send(request, BodyHandlers.ofString()).body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ApiDocument document(HttpClient http, Service service) {
        return document(http, system, service);
    }

    List<Operation> operations() {
        return operations;
    }

    /** The requests from {@code first} up to and without {@code end}. */
    Tally run(int first, int end) {
        var next = new AtomicInteger(first);
        try (var workers = Executors.newFixedThreadPool(CONNECTIONS)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < CONNECTIONS; i++) {
                running.add(workers.submit(() -> work(next, end)));
            }
            for (var worker : running) {
                worker.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return tally;
    }

    private void work(AtomicInteger next, int end) {
        var wires = new EnumMap<Service, Wire>(Service.class);
        try {
            for (var number = next.getAndIncrement(); number < end; number = next.getAndIncrement()) {
                if (number % LOOK_EVERY == 0 || wires.isEmpty()) {
                    world.look();
                }
                var call = generator.call(number);
                URI address = system.address(call.operation().service());
                var answer = wires.computeIfAbsent(call.operation().service(), _ -> new Wire(address))
                        .send(call);
                tally.add(call, answer, judge.faults(call, answer));
            }
        } finally {
            wires.values().forEach(Wire::close);
        }
    }
}
