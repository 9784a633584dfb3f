package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.playbook.CaseRow.ACCEPT;
import static vn.motcua.playbook.CaseRow.SUBMIT;
import static vn.motcua.playbook.CaseRow.WITHDRAW;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.client.Call;
import vn.motcua.playbook.client.Citizen;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Eventually;

/** A person with unique personal data uses the real system, with faults; the data must appear in no log, metric, span or header. */
@Tag("edge")
class NothingPersonalTest {
    private static final String NAME = "Tôn Nữ Kín Đáo";
    private static final String NUMBER = "001185998877";
    private static final String MAIL = "kin-dao-ton-nu@example.vn";
    private static final String PHONE = "0987612345";
    private static final String STREET = "hẻm Thầm Lặng";
    /** The personal data as they appear in files: also escaped for JSON or a URL. */
    private static final List<String> PERSONAL = List.of(
            NAME, "Kín Đáo", "K\\u00edn", "K%C3%ADn", "kin-dao", NUMBER, PHONE, "987612345", STREET, "Th%E1%BA%A7m");

    /** Makes the mail due again, at a time before every clock of the tests, with another recipient. */
    private static final String SPOIL = """
            with spoilt as (
                update delivery set state = 'PENDING', next_try_at = timestamptz '2000-01-01 00:00Z', recipient = ?
                where application_id = ? and channel = 'MAIL' and state = 'SENT' returning 1)
            select count(*) from spoilt""";

    private final LocalSystem system = RunningSystem.system();
    private final City city = RunningSystem.inTheMorning();
    private final String dossier =
            "H26.99.01-260915-%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
    private Case application;

    @AfterEach
    void discardTheDead() {
        for (var service : List.of(Service.PROCEDURE, Service.ROUTING, Service.NOTIFICATION)) {
            var ops = city.api("ops", service);
            for (var parked :
                    ops.get("/v1/ops/parked-events?limit=100").expect(200).all("/items")) {
                ops.post("/v1/ops/parked-events/" + parked.path("id").asText() + "/discard", null);
            }
        }
    }

    @Test
    void nothingOfAPersonIsInAnyLogMetricSpanHeaderOrReason() throws Exception {
        // Given
        filedThroughThePortal();
        badInput();
        aPortalThatRefuses();
        aMailThatIsRefused();
        anEventThatCannotBeHandled();
        Eventually.holds(
                "the trace",
                () -> Collector.RUNNING.everything().stream().anyMatch(sent -> sent.contains(application.known("id"))));

        // Then
        for (var file : logs()) {
            assertThat(Files.readString(file)).as(file.getFileName().toString()).doesNotContain(PERSONAL);
        }
        for (var service : Service.values()) {
            assertThat(Scrapes.text(service))
                    .as("metrics of " + service.title())
                    .doesNotContain(PERSONAL);
        }
        assertThat(Collector.RUNNING.everything()).noneMatch(NothingPersonalTest::tells);
        assertThat(Headers.everywhere(system.kafka()))
                .anyMatch(header -> header.startsWith("motcua_reason"))
                .noneMatch(NothingPersonalTest::tells);
        for (var service : List.of(Service.PROCEDURE, Service.ROUTING, Service.NOTIFICATION)) {
            var ops = city.api("ops", service);
            assertThat(ops.get("/v1/ops/parked-events").expect(200).body().toString())
                    .contains("DEAD")
                    .doesNotContain(PERSONAL);
        }
        assertThat(Files.readString(log("intake")))
                .as("the check looks at the right file")
                .contains(application.known("id"));
    }

    private void filedThroughThePortal() {
        application = new Case(
                        city,
                        Filings.maritalStatus()
                                .owner(new Citizen("an", NAME, NUMBER))
                                .mail(MAIL)
                                .form(Map.of(
                                        "residenceCommune", "cau-giay", "maritalStatus", "SINGLE", "purpose", STREET))
                                .fromThePortal(dossier))
                .past(SUBMIT);
        application.await("case.opened");
        city.mailbox().await(MAIL, 1);
    }

    private void badInput() {
        var intake = city.api("an", Service.INTAKE);
        var wrong = Map.of("owner", Map.of("name", NAME, "personalNumber", PHONE, "kind", STREET), NAME, NUMBER);
        intake.send(Call.post("/v1/applications", wrong).keyed(NUMBER)).expect(400);
        intake.send(Call.post("/v1/applications", NAME).keyed(MAIL)).expect(400);
        intake.get("/v1/applications/" + NUMBER).expect(404);
        intake.get("/v1/people/" + MAIL + "?name=" + PHONE).expect(404);
        intake.get("/v1/applications?limit=" + NUMBER).expect(400);
        intake.send(application
                .call(WITHDRAW.saying(Map.of("reason", STREET, NAME, MAIL)))
                .keyed(PHONE));
        application.at(ACCEPT).attempt(ACCEPT.saying(Map.of(NAME, NUMBER)));
        var routing = city.api("cb-101-1", Service.ROUTING);
        routing.get("/v1/tasks?case=" + NUMBER + "&q=" + MAIL);
        var procedure = city.api("controller", Service.PROCEDURE);
        procedure.send(Call.post("/v1/drafts", Map.of(NAME, NUMBER)).keyed(PHONE));
        procedure.get("/v1/procedures/" + PHONE);
    }

    private void aPortalThatRefuses() {
        city.partner().refuseEchoes(2);
        application.give(ACCEPT);
        Eventually.holds(
                "the echo", () -> city.partner().echoes("externalId", dossier).size() >= 2);
    }

    /** An address that no mail server accepts, as after a programming error of ours. */
    private void aMailThatIsRefused() throws Exception {
        try (var rows = RunningSystem.rows(Service.NOTIFICATION)) {
            Eventually.holds(
                    "a mail to spoil", () -> rows.count(SPOIL, MAIL + "> RCPT TO <" + PHONE, application.id()) > 0);
            Eventually.holds(
                    "the refusal",
                    () -> rows.count(
                                    "select count(*) from delivery where application_id = ? and state = 'FAILED'",
                                    application.id())
                            > 0);
        }
    }

    private void anEventThatCannotBeHandled() throws Exception {
        var headers = new LinkedHashMap<>(Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_source",
                "/H26/nobody",
                "ce_subject",
                application.known("id"),
                "ce_type",
                "vn.motcua.application.supplemented.v1",
                "ce_time",
                "2026-09-15T09:00:00+07:00",
                "ce_sequence",
                "1"));
        var body = "{\"applicationId\": \"" + NAME + "\", \"submission\": \"" + NUMBER + "\", \"contact\": 7}";
        var settings = Map.<String, Object>of("bootstrap.servers", system.kafka());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var record = new ProducerRecord<>(
                    "motcua.application.v1", application.known("id"), body.getBytes(StandardCharsets.UTF_8));
            headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(record).get();
        }
        for (var service : List.of(Service.PROCEDURE, Service.ROUTING, Service.NOTIFICATION)) {
            try (var rows = RunningSystem.rows(service)) {
                Eventually.holds(
                        "the dead letter of " + service.title(),
                        () -> rows.count(
                                        "select count(*) from parked_event where kind = 'DEAD' and subject = ?",
                                        application.known("id"))
                                > 0);
            }
        }
        Eventually.holds(
                "the dead-letter topics",
                () -> Headers.everywhere(system.kafka()).stream()
                                .filter(header -> header.startsWith("motcua_reason"))
                                .count()
                        >= 3);
    }

    private List<Path> logs() throws IOException {
        try (var files = Files.list(system.settings().logs())) {
            return files.toList();
        }
    }

    private Path log(String process) {
        return system.settings().logs().resolve(process + ".log");
    }

    private static boolean tells(String text) {
        return Stream.concat(PERSONAL.stream(), Stream.of(MAIL)).anyMatch(text::contains);
    }
}
