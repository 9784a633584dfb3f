package vn.motcua.figures;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import vn.motcua.local.Service;
import vn.motcua.playbook.client.Api;
import vn.motcua.playbook.client.OwnSystem;

/** Measures from {@code kill -9} of a service until its first 200 to a request with a real token that reads the database. */
final class RestartFigures {
    private static final int TIMES = 3;
    private static final long LOOK_AGAIN_NANOS = 10_000_000;

    private final OwnSystem own;
    private final PrintStream out;

    RestartFigures(OwnSystem own, PrintStream out) {
        this.own = own;
        this.out = out;
    }

    void print() {
        out.printf("kill -9 → first correct answer, each service %d times, the rest of the system running%n", TIMES);
        for (var service : Service.values()) {
            var times = new Quantiles(service.title() + ": wall clock");
            var work = new Quantiles(service.title() + ": processor time");
            for (int i = 0; i < TIMES; i++) {
                times.add(nanosecondsOf(service));
                work.add(ProcessorTime.of(own.system(), service).toNanos());
            }
            times.print(out);
            work.print(out);
        }
    }

    private long nanosecondsOf(Service service) {
        var api = api(service);
        api.get(path(service)).expect(200);
        var process = own.system().process(service.title());
        process.kill();
        var killed = System.nanoTime();
        var restart = CompletableFuture.runAsync(process::restart);
        awaitAnswer(api, path(service));
        var answered = System.nanoTime() - killed;
        restart.join();
        return answered;
    }

    private Api api(Service service) {
        var user = switch (service) {
            case INTAKE -> "an";
            case ROUTING -> "cb-101-1";
            case PROCEDURE, NOTIFICATION -> "ops";
        };
        return own.city().api(user, service);
    }

    private static String path(Service service) {
        return switch (service) {
            case INTAKE -> "/v1/applications?limit=1";
            case ROUTING -> "/v1/tasks?limit=1";
            case PROCEDURE, NOTIFICATION -> "/v1/ops/parked-events?limit=1";
        };
    }

    private static void awaitAnswer(Api api, String path) {
        while (true) {
            try {
                if (api.get(path).status() == 200) {
                    return;
                }
            } catch (UncheckedIOException _) {
                // The service does not listen yet.
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }
}
