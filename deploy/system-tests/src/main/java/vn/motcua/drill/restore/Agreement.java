package vn.motcua.drill.restore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.client.Answer;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Eventually;
import vn.motcua.playbook.client.ExpectationFailed;

/** Whether topics and databases agree (by each service's own reconciliation), and whether intake and routing show the same. */
final class Agreement {
    private static final String REPORT = "/v1/ops/reconciliation?from=";
    private static final List<String> SHOWN = List.of("/portalCode", "/caseCode", "/procedure", "/endedAt");

    private final LocalSystem system;
    private final City city;
    private final Instant from;

    Agreement(LocalSystem system, City city, Instant from) {
        this.system = system;
        this.city = city;
        this.from = from;
    }

    /** Waits until every service has sent and consumed everything. */
    void await() {
        Stream.of(Service.values()).forEach(this::await);
    }

    private void await(Service service) {
        var api = city.api("ops", service);
        var last = new AtomicReference<Answer>();
        try {
            Eventually.holds("topics and database of %s to agree".formatted(service.title()), () -> {
                last.set(api.get(REPORT + from).expect(200));
                return isAgreed(last.get());
            });
        } catch (ExpectationFailed inVain) {
            throw new ExpectationFailed(inVain.getMessage() + ": " + last.get().body());
        }
    }

    private static boolean isAgreed(Answer report) {
        return report.number("/waitingToLeave") == 0
                && report.number("/parked") == 0
                && report.all("/topics").stream()
                        .allMatch(topic -> topic.path("different").asInt() == 0);
    }

    /** The fields of each application that intake shows differently from routing. */
    List<String> differences(List<Case> applications) {
        var differences = new ArrayList<String>();
        for (var application : applications) {
            var shown = application.view("cb-101-1").expect(200);
            var real = application.file();
            SHOWN.stream()
                    .filter(field -> !Objects.equals(shown.text(field), real.text(field)))
                    .forEach(field -> differences.add("%s: intake shows %s %s, routing %s"
                            .formatted(application, field, shown.text(field), real.text(field))));
        }
        return differences;
    }
}
