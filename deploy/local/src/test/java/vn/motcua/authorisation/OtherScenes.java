package vn.motcua.authorisation;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import vn.motcua.authorisation.Scene.Subject;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Eventually;
import vn.motcua.local.Service;

/** How the rows of notification are tried, and those that all four services have. */
final class OtherScenes {
    private static final String UNREADABLE = " – an event that cannot be read";

    private OtherScenes() {}

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
}
