package vn.motcua.fuzz.aftermath;

import java.util.List;
import java.util.stream.Stream;
import vn.motcua.local.Service;

/** Checks of the tables that every service's database has from the kit. */
final class CommonChecks {
    private CommonChecks() {}

    static List<Check> all() {
        return Stream.of(Service.values()).flatMap(CommonChecks::of).toList();
    }

    private static Stream<Check> of(Service service) {
        return Stream.of(
                new Check(service, "an event that was not sent", "select position, topic from outbox"),
                new Check(service, "an event parked or dead", "select kind, reason, type, subject from parked_event"),
                new Check(service, "a command begun and never answered", """
                    select caller, operation, key from idempotency_key where status is null or fingerprint is null\
                    """));
    }
}
