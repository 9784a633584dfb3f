package vn.motcua.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.motcua.authorisation.Table.Door;
import vn.motcua.authorisation.Table.Row;
import vn.motcua.fuzz.document.ApiDocument;
import vn.motcua.journey.RunningSystem;
import vn.motcua.local.Service;
import vn.motcua.playbook.client.Call;
import vn.motcua.playbook.client.City;

/** Tests every cell of docs/authorisation.md on the running system. */
@Tag("edge")
class AuthorisationTest {
    private static final int AT_ONCE = 8;

    private static final Table TABLE = Table.read();
    private static final Map<Row, Future<Map<String, Optional<String>>>> TRIALS = new LinkedHashMap<>();
    private static City city;
    private static People people;
    private static Scenes scenes;

    @BeforeAll
    static void tryAll() {
        city = RunningSystem.inTheMorning();
        people = new People(new RealmAdmin(city, RunningSystem.system().realm()));
        people.arrive();
        scenes = new Scenes(new Objects(city));
        var trials = new LinkedHashMap<Row, Trial<?>>();
        TABLE.rows().forEach(row -> trials.put(row, trial(row, scenes.of(row))));
        var everybody = new TreeSet<String>();
        var forged = new TreeSet<String>();
        trials.values().forEach(trial -> {
            everybody.addAll(trial.cast());
            forged.add(trial.somebodyWhoMay());
        });
        people.signIn(everybody, forged);
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            trials.forEach((row, trial) -> TRIALS.put(row, workers.submit(trial::run)));
        }
    }

    @AfterAll
    static void leaveNothingBehind() {
        var ops = people.token("ops");
        for (var service : Service.values()) {
            var parked = city.send(address(service), ops, Call.get("/v1/ops/parked-events?limit=100"));
            parked.body().path("items").forEach(event -> {
                if (event.path("source").asText().equals(EventSender.SOURCE)) {
                    var path = "/v1/ops/parked-events/" + event.path("id").asText() + "/discard";
                    city.send(address(service), ops, Call.post(path, Map.of("reason", "test")));
                }
            });
        }
        city.partner().mode("police-residence-system", "AUTOMATIC");
    }

    private static Trial<?> trial(Row row, Scene<?> scene) {
        return new Trial<>(city, people, address(row.service()), row, scene);
    }

    @TestFactory
    Stream<DynamicContainer> everyCellIsAsTheTableSays() {
        return TRIALS.entrySet().stream().map(trial -> {
            var row = trial.getKey();
            var cells = new ArrayList<>(row.cells().keySet());
            cells.add("changed nothing");
            return DynamicContainer.dynamicContainer(
                    row.name(),
                    cells.stream()
                            .map(cell -> DynamicTest.dynamicTest(cell, () -> {
                                var complaint = trial.getValue().get().get(cell);
                                assertThat(complaint)
                                        .as(row.name() + ", " + cell)
                                        .isEmpty();
                            })));
        });
    }

    @Test
    void everySceneWrittenByHandIsOfARow() {
        assertThat(scenes.unused()).isEmpty();
    }

    @Test
    void everyOperationHasARowAndEveryRowAnOperation() {
        for (var service : Service.values()) {
            assertThat(rowsOf(service)).as(service.title()).isEqualTo(operationsOf(service));
        }
    }

    @TestFactory
    Stream<DynamicTest> nothingElseIsOpen() {
        return TABLE.doors().stream()
                .map(door -> DynamicTest.dynamicTest(
                        door.port() + " " + door.method() + " " + door.path(), () -> knockAtAll(door)));
    }

    private static void knockAtAll(Door door) {
        for (var service : Service.values()) {
            var address =
                    door.port().equals("management") ? RunningSystem.system().management(service) : address(service);
            for (var who : List.of("", "an", "cb-101-1", "ops")) {
                var token = who.isEmpty() ? null : people.token(who);
                var answer = city.send(address, token, Call.of(door.method(), door.path(), null));
                var what = "%s at %s's %s as \"%s\"".formatted(door.path(), service.title(), door.port(), who);
                assertThat(answer.status()).as(what).isEqualTo(door.everybody().isRefusal() ? 404 : 200);
            }
        }
    }

    private static TreeSet<String> rowsOf(Service service) {
        var operations = new TreeSet<String>();
        TABLE.rows().stream().filter(row -> row.service() == service).forEach(row -> operations.add(row.operation()));
        return operations;
    }

    private static TreeSet<String> operationsOf(Service service) {
        return ApiDocument.served(city, service).operations().stream()
                .map(operation -> operation.method() + " " + operation.path())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static URI address(Service service) {
        return RunningSystem.system().address(service);
    }
}
