package vn.motcua.fuzz.aftermath;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.fuzz.generating.Rows;
import vn.motcua.local.Service;

/** Whether every consumer has applied what its producers have published, up to the last event of each application. */
final class Streams {
    private static final Map<Service, List<Service>> CONSUMERS = Map.of(
            Service.INTAKE, List.of(Service.PROCEDURE, Service.ROUTING, Service.NOTIFICATION),
            Service.PROCEDURE, List.of(Service.ROUTING),
            Service.ROUTING, List.of(Service.INTAKE, Service.NOTIFICATION));

    private Streams() {}

    static List<String> behind(Rows rows) {
        var behind = new ArrayList<String>();
        CONSUMERS.forEach((producer, consumers) -> {
            var published = sequences(rows, producer, """
                select subject, last_sequence from outbox_stream where subject ~ '^[0-9a-f-]{36}$'\
                """);
            for (var consumer : consumers) {
                var applied = sequences(
                        rows,
                        consumer,
                        "select subject, last_sequence from inbox_stream where source = '/H26/%s'"
                                .formatted(producer.title()));
                published.forEach((subject, last) -> {
                    if (!last.equals(applied.get(subject))) {
                        behind.add("%s: %s published %s of %s, applied %s"
                                .formatted(consumer.title(), producer.title(), last, subject, applied.get(subject)));
                    }
                });
            }
        });
        return behind;
    }

    private static Map<String, String> sequences(Rows rows, Service service, String sql) {
        var sequences = new HashMap<String, String>();
        rows.of(service, sql).forEach(row -> sequences.put(row.get(0), row.get(1)));
        return sequences;
    }
}
