package vn.motcua.authorisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import vn.motcua.authorisation.Scene.Subject;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Eventually;
import vn.motcua.local.Service;

/** How the rows of procedure and notification are tried, and those that all four services have. */
final class OtherScenes {
    private static final Path FILE = Path.of("src/test/resources/catalogue/9.000001.yaml");
    private static final String UNREADABLE = " – an event that cannot be read";

    private OtherScenes() {}

    static Map<String, Scene> procedure() {
        var scenes = new HashMap<String, Scene>();
        var paths = Map.of(
                "/v1/procedures", "/v1/procedures?limit=1",
                "/v1/procedures/{code}", "/v1/procedures/1.004873",
                "/v1/procedures/{code}/versions", "/v1/procedures/1.004873/versions",
                "/v1/agencies", "/v1/agencies?limit=1",
                "/v1/agencies/{code}", "/v1/agencies/H26.101",
                "/v1/calendar/{year}", "/v1/calendar/2026");
        paths.forEach((template, path) -> scenes.put(
                "GET " + template + " – the catalogue",
                Scene.read(() -> Subject.of("what", "everything"), subject -> Call.get(path))));
        scenes.put("POST /v1/imports – a changed file", importing());
        return scenes;
    }

    /** The procedure of the journey test with a remark of its own: a file that differs and a law that does not. */
    private static Scene importing() {
        return Scene.command(
                () -> Subject.of("remark", UUID.randomUUID()),
                (subject, column) -> Call.post(
                        "/v1/imports",
                        Map.of(
                                "name",
                                "procedures/9.000001.yaml",
                                "content",
                                text(FILE) + "# " + subject.get("remark") + "\n")),
                subject -> State.ofCatalogue());
    }

    static Map<String, Scene> notification(Shared shared, City city) {
        Supplier<Subject> mailed =
                Shared.once(() -> withDelivery(shared.waiting().get(), city));
        return Map.of(
                "GET /v1/deliveries – a mail to the applicant",
                Scene.list(
                        mailed,
                        subject -> Call.get("/v1/deliveries?applicationId=" + subject.get("id")),
                        subject -> subject.get("delivery")),
                "GET /v1/deliveries/{id} – a mail to the applicant",
                Scene.read(mailed, subject -> Call.get("/v1/deliveries/" + subject.get("delivery"))));
    }

    private static Subject withDelivery(Subject waiting, City city) {
        var ops = city.api(city.addresses().notification(), "ops");
        var path = "/v1/deliveries?applicationId=" + waiting.get("id");
        Eventually.holds("a delivery", () -> !ops.get(path).text("/items/0/id").isEmpty());
        return waiting.with("delivery", ops.get(path).text("/items/0/id"));
    }

    static Map<String, Scene> operations(Service service) {
        Supplier<Subject> dead = () -> dead(service);
        var since = Clock.systemUTC().instant().minus(Duration.ofMinutes(5));
        return Map.of(
                "GET /v1/ops/reconciliation – topics and database",
                Scene.read(
                        () -> Subject.of("what", "everything"),
                        subject -> Call.get("/v1/ops/reconciliation?from=" + since)),
                "GET /v1/ops/parked-events" + UNREADABLE,
                Scene.list(
                        dead, subject -> Call.get("/v1/ops/parked-events?limit=100"), subject -> subject.get("event")),
                "POST /v1/ops/parked-events/{id}/replay" + UNREADABLE,
                onEvent(service, dead, "replay"),
                "POST /v1/ops/parked-events/{id}/discard" + UNREADABLE,
                onEvent(service, dead, "discard"));
    }

    private static Scene onEvent(Service service, Supplier<Subject> dead, String verb) {
        return Scene.command(
                dead,
                (subject, column) -> Call.post("/v1/ops/parked-events/" + subject.get("event") + "/" + verb),
                subject -> State.ofParked(service, subject.get("event")));
    }

    private static Subject dead(Service service) {
        var subject = UUID.randomUUID();
        try (var road = new Road()) {
            if (service == Service.INTAKE) {
                road.tellsNonsense("motcua.case.v1", "vn.motcua.case.opened.v1", subject);
            } else {
                road.tellsNonsense("motcua.application.v1", "vn.motcua.application.submitted.v1", subject);
            }
        }
        Eventually.holds(
                service + " to park the event",
                () -> !State.parkedOf(service, subject).isEmpty());
        return Subject.of("event", State.parkedOf(service, subject)).with("application", subject);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
