package vn.motcua.drill.audit;

import java.util.List;

/** No event is parked, and there is no dead letter. */
final class ParkedCheck extends Check {
    ParkedCheck() {
        super("parked and dead letters unexplained");
    }

    @Override
    void examine(Snapshot world, Examination examination) {
        for (var service : List.of("intake", "procedure", "routing", "notification")) {
            examination.expect(
                    world.tables().containsKey(service + ".parked_event"), service, "its table was not read");
            for (var row : world.rows(service + ".parked_event")) {
                examination.expect(
                        false,
                        row.path("subject").asText(),
                        "parked at %s: %s, %s: %s",
                        service,
                        row.path("type").asText(),
                        row.path("kind").asText(),
                        row.path("reason").asText());
            }
        }
        for (var letter : world.deadLetters()) {
            examination.expect(false, letter.subject(), "dead letter on %s: %s", letter.topic(), letter.type());
        }
    }
}
