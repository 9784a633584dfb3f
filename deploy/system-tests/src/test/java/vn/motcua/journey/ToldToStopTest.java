package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Fact;

/** SIGTERM, as in every upgrade, while events arrive: a service finishes the current event; its successor applies the others. */
@Tag("long")
class ToldToStopTest {
    private static final int BACKLOG = 40;

    private final LocalSystem system = RunningSystem.system();
    private final City city = RunningSystem.inTheMorning();

    @Test
    void servicesThatStopAmidABacklogMakeNoDeadLetterOfIt() throws Exception {
        // Given
        var deadBefore = deadLetters();
        system.process("kafka").suspend();
        var applications = filed();

        // When
        system.process("kafka").resume();
        applications.getFirst().await("case.opened");
        Stream.of(Service.values())
                .parallel()
                .forEach(service -> system.process(service.title()).restart());

        // Then
        applications.forEach(application -> {
            application.await("case.opened");
            assertThat(application.told("case.opened").stream().map(Fact::id).distinct())
                    .hasSize(1);
        });
        assertThat(deadLetters()).isEqualTo(deadBefore);
    }

    private List<Case> filed() {
        return IntStream.range(0, BACKLOG)
                .mapToObj(number -> Certificates.submitted(city, Filings.address("stop-" + number)))
                .toList();
    }

    private static Map<Service, Long> deadLetters() throws SQLException {
        var counts = new EnumMap<Service, Long>(Service.class);
        for (var service : Service.values()) {
            try (var rows = RunningSystem.rows(service)) {
                counts.put(service, rows.count("select count(*) from parked_event where kind = 'DEAD'"));
            }
        }
        return counts;
    }
}
