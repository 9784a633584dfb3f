package vn.motcua.fuzz;

import java.net.URI;
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
import vn.motcua.fuzz.generating.KnownObjects;
import vn.motcua.fuzz.generating.KnownObjects.Archive;
import vn.motcua.fuzz.judging.Judge;
import vn.motcua.fuzz.sending.RawConnection;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;
import vn.motcua.playbook.client.City;

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
    private final KnownObjects world;
    private final Generator generator;
    private final Judge judge = new Judge();
    private final Tally tally = new Tally();

    Fuzzing(LocalSystem system, City city, Archive archive, long seed) {
        this.system = system;
        for (var service : Service.values()) {
            operations.addAll(ApiDocument.served(city, service).operations());
        }
        world = new KnownObjects(system, archive);
        generator = new Generator(operations, world, new Callers(city), seed);
    }

    List<Operation> operations() {
        return operations;
    }

    /** The requests from {@code first} (inclusive) to {@code end} (exclusive). */
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
        var connections = new EnumMap<Service, RawConnection>(Service.class);
        try {
            for (var number = next.getAndIncrement(); number < end; number = next.getAndIncrement()) {
                if (number % LOOK_EVERY == 0 || connections.isEmpty()) {
                    world.look();
                }
                var call = generator.call(number);
                URI address = system.address(call.operation().service());
                var answer = connections
                        .computeIfAbsent(call.operation().service(), _ -> new RawConnection(address))
                        .send(call);
                tally.add(call, answer, judge.faults(call, answer));
            }
        } finally {
            connections.values().forEach(RawConnection::close);
        }
    }
}
