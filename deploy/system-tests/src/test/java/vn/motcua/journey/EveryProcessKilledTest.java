package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.local.Service;
import vn.motcua.local.Settings;
import vn.motcua.local.Standing;
import vn.motcua.local.Standings;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.client.Eventually;
import vn.motcua.playbook.client.ExpectationFailed;
import vn.motcua.playbook.client.OwnSystem;
import vn.motcua.playbook.client.Rows;

/** Fault A8: SIGKILL of each process in turn while applications are filed, and no person who restarts a process. */
@Tag("long")
class EveryProcessKilledTest {
    private static final List<String> PROCESSES = List.of(
            "intake", "procedure", "routing", "notification", "kafka", "postgres", "keycloak", "s3", "mail", "partner");

    private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean atWork = new AtomicBoolean(true);
    private OwnSystem own;

    @BeforeEach
    void start() {
        var data = Path.of(
                "target",
                "every-process-killed",
                String.valueOf(ProcessHandle.current().pid()));
        own = OwnSystem.fresh(Settings.in(data, RunningSystem.freePorts()), System.out);
        own.system().supervise(line -> {});
        own.city().clock().standAt(RunningSystem.MORNING);
    }

    @AfterEach
    void stop() {
        own.close();
    }

    @Test
    void allIsBackUnaidedAndWhatWasAcknowledgedIsACase() throws Exception {
        try (var citizens = Executors.newFixedThreadPool(2)) {
            citizens.submit(this::file);
            citizens.submit(this::file);
            try {
                for (var name : PROCESSES) {
                    killAndAwait(name);
                }
            } finally {
                atWork.set(false);
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(PROCESSES.size());
        Eventually.holds("a case of every application", () -> cases() == acknowledged.size());
        Eventually.holds("all parts up", () -> standings().allMatch(each -> each.state() == Standing.State.UP));
    }

    private void killAndAwait(String name) {
        var process = own.system().process(name);
        var pid = process.pid();
        var earlier = acknowledged.size();
        process.kill();
        Eventually.holds(
                name + " to be back",
                () -> process.pid() != pid && standing(name).state() == Standing.State.UP);
        Eventually.holds("applications after the end of " + name, () -> acknowledged.size() > earlier + 2);
        assertThat(standing(name).restarts()).isPositive();
    }

    private void file() {
        while (atWork.get()) {
            try {
                acknowledged.add(Certificates.submitted(own.city(), Filings.address("killed"))
                        .id());
            } catch (ExpectationFailed | RuntimeException refused) {
                // The citizen gets an error, so nothing was promised; only acknowledged applications count.
                Thread.onSpinWait();
            }
        }
    }

    private Standing standing(String name) {
        return Standings.read(own.system().settings().standings()).get(name);
    }

    private Stream<Standing> standings() {
        return Standings.read(own.system().settings().standings()).values().stream();
    }

    private long cases() {
        try (var rows = Rows.of(own.system(), Service.ROUTING)) {
            var ids = acknowledged.stream().map(UUID::toString).collect(Collectors.joining(","));
            return rows.count("select count(*) from case_file where id::text = any (string_to_array(?, ','))", ids);
        }
    }
}
