package vn.motcua.drill.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.drill.ledger.AttemptResult;
import vn.motcua.drill.ledger.Entry;
import vn.motcua.drill.ledger.TrackedCommand;
import vn.motcua.playbook.CaseRow;
import vn.motcua.playbook.client.Letter;

/** Runs each check on a correct snapshot, written by hand, and on the same snapshot with one fault. */
class AuditTest {
    private static final String LOST = "acknowledged and lost";
    private static final String TWICE = "cases or commands done twice";
    private static final String ORDER = "events missing or out of order";
    private static final String CONSUMED = "events not consumed, or not once";
    private static final String MAILS = "mails missing or unfounded";
    private static final String ECHOES = "echoes missing or out of order at the portal";
    private static final String PACKAGES = "packages or external results lost or doubled";
    private static final String PARKED = "parked and dead letters unexplained";
    private static final String CHAINS = "history chains broken";
    private static final String VIEWS = "intake's view differs from routing's state";
    private static final String STUCK = "refused or stuck without a reason";
    private static final String FAULTS = "outages answered otherwise than by 503";

    private Snapshot world;

    @BeforeEach
    void soundWorld() throws IOException {
        world = new ObjectMapper()
                .readValue(Files.readString(Path.of("src/test/resources/drill/snapshot.json")), Snapshot.class);
    }

    @Test
    void aSoundWorldHoldsAndEveryCheckHasLookedAtSomething() {
        var results = Audit.of(world);

        assertThat(results).hasSize(12).allSatisfy(result -> {
            assertThat(result.findings()).as(result.guarantee()).isEmpty();
            assertThat(result.holds()).as(result.guarantee()).isTrue();
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void whatIsWrongIsFound(String guarantee, String what, Consumer<Snapshot> doctor) {
        doctor.accept(world);

        assertThat(Audit.of(world))
                .filteredOn(result -> !result.holds())
                .extracting(AuditResult::guarantee)
                .contains(guarantee);
    }

    static Stream<Arguments> whatIsWrongIsFound() {
        return Stream.of(
                wrong(
                        LOST,
                        "an application is gone",
                        world -> rows(world, "intake.application").clear()),
                wrong(
                        LOST,
                        "a document is another",
                        world -> row(world, "intake.document").put("sha256", "cd34")),
                wrong(
                        LOST,
                        "a case is gone",
                        world -> rows(world, "routing.case_file").clear()),
                wrong(
                        LOST,
                        "a case has another code",
                        world -> row(world, "routing.case_file").put("case_code", "other")),
                wrong(LOST, "an acceptance left no event", world -> remove(world, "case.accepted")),
                wrong(
                        LOST,
                        "an acknowledgement left no event",
                        world -> remove(world, "application.result-acknowledged")),
                wrong(TWICE, "two applications of one filing", world -> again(world, "intake.application", "id")),
                wrong(TWICE, "one code for two cases", world -> again(world, "routing.case_file", "id")),
                wrong(TWICE, "one number for two results", world -> again(world, "routing.leg", "case_id")),
                wrong(TWICE, "two packages of one leg", world -> again(world, "routing.package", "id")),
                wrong(TWICE, "accepted twice", world -> repeat(world, "case.accepted", 6, "other")),
                wrong(TWICE, "submitted twice", world -> repeat(world, "application.submitted", 3, "other")),
                wrong(ORDER, "an event is missing", world -> remove(world, "case.leg-opened")),
                wrong(
                        ORDER,
                        "two events changed places",
                        world -> world.events().add(3, world.events().remove(4))),
                wrong(
                        ORDER,
                        "another event under the same number",
                        world -> repeat(world, "case.accepted", 2, "other")),
                wrong(
                        ORDER,
                        "a repeat with another body",
                        world -> world.events().add(changed(world, "case.accepted"))),
                wrong(ORDER, "the last event never came", world -> remove(world, "case.result-handed-over")),
                wrong(
                        ORDER,
                        "an event is left in the outbox",
                        world -> rows(world, "intake.outbox").add(node("{\"message_key\": \"x\"}"))),
                wrong(
                        CONSUMED,
                        "a consumer lags",
                        world -> row(world, "intake.inbox_stream").put("last_sequence", 4)),
                wrong(
                        CONSUMED,
                        "a consumer never heard",
                        world -> rows(world, "procedure.inbox_stream").clear()),
                wrong(
                        CONSUMED,
                        "a line is missing at intake",
                        world -> rows(world, "intake.case_event").removeLast()),
                wrong(CONSUMED, "a line too many at intake", world -> again(world, "intake.case_event", "x")),
                wrong(
                        CONSUMED,
                        "a line is missing at routing",
                        world -> rows(world, "routing.case_history").removeLast()),
                wrong(MAILS, "a mail file is gone", world -> world.mails().removeFirst()),
                wrong(
                        MAILS,
                        "a mail went to another",
                        world -> world.mails().add(letter(world, "other@example.vn", "Nội dung 10"))),
                wrong(
                        MAILS,
                        "a repeat says something else",
                        world -> world.mails()
                                .add(letter(world, world.mails().getFirst().to(), "?"))),
                wrong(MAILS, "a mail of no event", world -> remove(world, "case.opened")),
                wrong(
                        MAILS,
                        "a mail was given up",
                        world -> row(world, "notification.delivery").put("state", "FAILED")),
                wrong(ECHOES, "an echo never came", world -> world.echoes().removeLast()),
                wrong(
                        ECHOES,
                        "two echoes changed places",
                        world -> world.echoes().add(1, world.echoes().remove(2))),
                wrong(
                        ECHOES,
                        "an echo with another number",
                        world -> ((ObjectNode) world.echoes().get(1).path("body")).put("sequence", 3)),
                wrong(
                        ECHOES,
                        "a repeat says something else",
                        world -> world.echoes().add(otherEcho(world))),
                wrong(
                        PACKAGES,
                        "a package never arrived",
                        world -> world.packages().get("police-residence-system").clear()),
                wrong(
                        PACKAGES,
                        "a package still waits",
                        world -> row(world, "routing.package").put("state", "TO_SEND")),
                wrong(
                        PACKAGES,
                        "a report was taken and lost",
                        world -> rows(world, "routing.remote_message").clear()),
                wrong(
                        PACKAGES,
                        "a report was never applied",
                        world -> row(world, "routing.remote_message").putNull("applied_at")),
                wrong(PACKAGES, "a report nobody sent", world -> again(world, "routing.remote_message", "id")),
                wrong(
                        PARKED,
                        "an event is parked",
                        world -> rows(world, "routing.parked_event").add(node("{\"subject\": \"x\"}"))),
                wrong(
                        PARKED,
                        "a dead letter",
                        world -> world.deadLetters().add(world.events().getFirst())),
                wrong(PARKED, "a table was not read", world -> world.tables().remove("procedure.parked_event")),
                wrong(
                        CHAINS,
                        "an actor was changed",
                        world -> row(world, "routing.case_history").put("actor", "x")),
                wrong(
                        CHAINS,
                        "a detail was changed",
                        world -> row(world, "routing.case_history").put("detail", "{}")),
                wrong(
                        CHAINS,
                        "the last line is gone",
                        world -> rows(world, "routing.case_history").removeLast()),
                wrong(
                        CHAINS,
                        "a line is gone at intake",
                        world -> rows(world, "intake.application_history").removeFirst()),
                wrong(
                        CHAINS,
                        "an instant was changed at intake",
                        world -> row(world, "intake.application_history").put("at", "2026-09-15T01:58:00+00:00")),
                wrong(VIEWS, "intake shows another state", world -> view(world).put("portalCode", 9)),
                wrong(
                        VIEWS,
                        "intake shows another time",
                        world -> view(world).put("dueAt", "2026-09-25T17:00:00+07:00")),
                wrong(VIEWS, "intake shows no result", world -> view(world).putArray("results")),
                wrong(
                        VIEWS,
                        "an open application of a case that ended",
                        world -> row(world, "intake.application").put("state", "SUBMITTED")),
                wrong(VIEWS, "not to be read", world -> world.views().clear()),
                wrong(STUCK, "a refusal", world -> world.ledger().add(entry(AttemptResult.REFUSED, 409))),
                wrong(STUCK, "given up", world -> world.ledger().add(entry(AttemptResult.GIVEN_UP, 0))),
                wrong(STUCK, "nothing on the ledger", world -> world.ledger().clear()),
                wrong(FAULTS, "a 500", world -> world.ledger().add(entry(AttemptResult.UNKNOWN, 500))),
                wrong(
                        FAULTS,
                        "a good token not accepted",
                        world -> world.ledger().add(entry(AttemptResult.UNKNOWN, 401))));
    }

    private static Arguments wrong(String guarantee, String what, Consumer<Snapshot> doctor) {
        return Arguments.of(guarantee, what, doctor);
    }

    private static List<JsonNode> rows(Snapshot world, String table) {
        return world.tables().get(table);
    }

    private static ObjectNode row(Snapshot world, String table) {
        return (ObjectNode) rows(world, table).getFirst();
    }

    private static ObjectNode view(Snapshot world) {
        return (ObjectNode) world.views().values().iterator().next().intake();
    }

    private static void again(Snapshot world, String table, String column) {
        rows(world, table).add(row(world, table).deepCopy().put(column, "0198d3a0-7c00-7000-8000-0000000000ff"));
    }

    private static Carried event(Snapshot world, String type) {
        return world.events().stream()
                .filter(each -> each.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static void remove(Snapshot world, String type) {
        world.events().remove(event(world, type));
    }

    private static void repeat(Snapshot world, String type, long sequence, String id) {
        var one = event(world, type);
        world.events()
                .add(new Carried(
                        one.topic(), one.partition(), 99, id, one.source(), type, one.subject(), sequence, one.body()));
    }

    private static Carried changed(Snapshot world, String type) {
        var one = event(world, type);
        return new Carried(
                one.topic(), one.partition(), 99, one.id(), one.source(), type, one.subject(), one.sequence(), "{}");
    }

    private static Entry entry(AttemptResult result, int status) {
        var tracked = new TrackedCommand(CaseRow.SUBMIT, "x@example.vn", null, null, "key");
        return new Entry("2026-11-23T02:00:00Z", result, tracked, status, Map.of("why", "?"));
    }

    private static Letter letter(Snapshot world, String to, String text) {
        var one = world.mails().getFirst();
        return new Letter(one.file(), one.arrivedAt(), to, one.subject(), one.messageId(), text, one.attached());
    }

    private static JsonNode otherEcho(Snapshot world) {
        var copy = world.echoes().getFirst().deepCopy();
        ((ObjectNode) copy.path("body")).put("service", "other");
        return copy;
    }

    private static JsonNode node(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
