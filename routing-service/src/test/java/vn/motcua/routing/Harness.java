package vn.motcua.routing;

import static io.restassured.RestAssured.given;
import static vn.motcua.stack.test.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.motcua.events.EventJson;
import vn.motcua.events.EventType;
import vn.motcua.events.LawEvent.AgencyPublished;
import vn.motcua.events.LawEvent.CalendarPublished;
import vn.motcua.events.Text;
import vn.motcua.routing.law.Agencies;
import vn.motcua.routing.law.Calendars;
import vn.motcua.stack.ClockFile;
import vn.motcua.stack.test.Tokens;
import vn.motcua.stack.test.WholeTopic;
import vn.motcua.worktime.OfficeHours;
import vn.motcua.worktime.Session;

/** What the tests of routing's edges share: incoming and outgoing events, the officials, the clock. */
@ApplicationScoped
public class Harness {
    private final Calendars calendars;
    private final Agencies agencies;
    private final String bootstrap;
    private final ClockFile clock;
    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, WholeTopic> topics = new HashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();

    Harness(
            Calendars calendars,
            Agencies agencies,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            @ConfigProperty(name = "motcua.clock.file") Path clockFile) {
        this.calendars = calendars;
        this.agencies = agencies;
        this.bootstrap = bootstrap;
        this.clock = new ClockFile(clockFile);
        this.producer = new KafkaProducer<>(
                Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public record Published(String type, long sequence, String body) {}

    /** Sets the service's time, until it is set again. */
    public void itIs(String time) {
        clock.standAt(OffsetDateTime.parse(time).toInstant());
    }

    /** The calendar of 2026 with the days these tests cross. */
    public void calendarIsPublished() {
        var hours = OfficeHours.of(
                new Session(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                new Session(LocalTime.of(13, 30), LocalTime.of(17, 0)));
        var calendar = new CalendarPublished(
                2026,
                Set.of(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 2)),
                Set.of(LocalDate.of(2026, 8, 22)),
                hours,
                List.of(),
                "Thông báo nghỉ lễ 2026",
                Map.of(LocalDate.of(2026, 8, 31), "Nghỉ hoán đổi với 22/08", LocalDate.of(2026, 9, 1), "Quốc khánh"),
                Map.of(LocalDate.of(2026, 9, 1), "Bộ luật Lao động 2019 Điều 112(1)đ"),
                Map.of(LocalDate.of(2026, 8, 22), LocalDate.of(2026, 8, 31)));
        send(calendar, calendar.key(), "/H26/procedure", 0);
        // A check that arrives before the calendar would wait for half a minute.
        await().until(this::hasCalendar);
    }

    public void agencyIsPublished(String code) {
        var name = new Text("Cơ quan " + code, "Agency " + code);
        var agency = new AgencyPublished(code, name, null, null, null, List.of(), true, null, null, null);
        send(agency, agency.key(), "/H26/procedure", 0);
        await().until(() -> QuarkusTransaction.requiringNew().call(() -> agencies.isKnown(code)));
    }

    private boolean hasCalendar() {
        return QuarkusTransaction.requiringNew().call(() -> calendars.working().isPresent());
    }

    public void send(Object event, UUID application, String service) {
        var key = service + application;
        var sequence = sequences.merge(key, 1L, Long::sum);
        send(event, application.toString(), "/H26/" + service, sequence);
    }

    public void send(Object event, String subject, String source, long sequence) {
        var type = EventType.of(event);
        var message = new ProducerRecord<>(type.topic().topicName(), subject, EventJson.write(event));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.nameUUIDFromBytes((source + subject + sequence + event).getBytes(StandardCharsets.UTF_8))
                                .toString(),
                        "ce_source",
                        source,
                        "ce_type",
                        type.type(),
                        "ce_subject",
                        subject,
                        "ce_time",
                        "2026-08-20T07:50:00Z",
                        "ce_sequence",
                        Long.toString(sequence))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(message);
        producer.flush();
    }

    /** Everything on a topic for one application, read from its beginning. */
    public List<Published> published(String topic, UUID application) {
        return messages(topic).stream()
                .filter(message -> application.toString().equals(message.key()))
                .map(message -> new Published(
                        header(message.headers(), "ce_type"),
                        Long.parseLong(header(message.headers(), "ce_sequence")),
                        new String(message.value(), StandardCharsets.UTF_8)))
                .toList();
    }

    public List<String> keysOn(String topic) {
        return messages(topic).stream().map(ConsumerRecord::key).toList();
    }

    private List<ConsumerRecord<String, byte[]>> messages(String topic) {
        return topics.computeIfAbsent(topic, each -> new WholeTopic(bootstrap, each))
                .records();
    }

    @PreDestroy
    void close() {
        producer.close();
        topics.values().forEach(WholeTopic::close);
    }

    public List<String> typesPublished(UUID application) {
        return published("motcua.case.v1", application).stream()
                .map(Published::type)
                .toList();
    }

    public static RequestSpecification officer(String id) {
        return given().auth().oauth2(Tokens.officer(id, id)).contentType("application/json");
    }

    /** The one open task of a case in an officer's worklist; waits until it is there. */
    public static Map<String, Object> task(String officer, UUID application, String step) {
        return await().until(() -> tasks(officer, application, step), found -> found.size() == 1)
                .getFirst();
    }

    public static List<Map<String, Object>> tasks(String officer, UUID application, String step) {
        return officer(officer)
                .get("/v1/tasks?case=" + application)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.step == '" + step + "' }");
    }

    /** A command on the task as this officer sees it now. */
    public static Response command(String officer, UUID application, String step, String verb, String body) {
        var task = task(officer, application, step);
        return officer(officer)
                .header("If-Match", "\"" + task.get("version") + "\"")
                .body(body)
                .post("/v1/tasks/" + task.get("id") + "/" + verb);
    }

    private static String header(org.apache.kafka.common.header.Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
