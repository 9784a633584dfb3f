package vn.motcua.drill.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.motcua.local.Service;

class EntriesTest {
    private final Entries entries = new Entries(Set.of("intake Relay.run", "routing Relay.run"));

    @Test
    void anEntryThatNothingCameByIsAFault() {
        // When
        var faults = entries.faults(service -> service == Service.INTAKE
                ? Set.of("Relay.run: after send", "Relay.run: after delete outbox")
                : Set.of());

        // Then
        assertThat(faults).containsExactly("never come by: routing Relay.run");
    }

    @Test
    void anEntryThatNobodyWroteDownIsAFaultThatNamesTheFile() {
        // When
        var faults = entries.faults(service -> switch (service) {
            case INTAKE, ROUTING -> Set.of("Relay.run: after send");
            case PROCEDURE -> Set.of("Secret.write: after insert secret");
            case NOTIFICATION -> Set.of();
        });

        // Then
        assertThat(faults).containsExactly("unknown: procedure Secret.write (add it to entries.txt)");
    }

    @Test
    void theListThatIsKeptIsRead() {
        assertThat(Entries.kept().missing(service -> Set.of()))
                .contains("intake SubmissionResource.submit", "notification Senders.run")
                .noneMatch(entry -> entry.contains("#"));
    }

    @Test
    void whatChanceAloneBringsIsNeitherMissingNorUnknown() {
        var byChance = new Entries(Set.of("intake Relay.run", "? routing Inbox.sweep"));

        assertThat(byChance.faults(seen(Set.of()))).isEmpty();
        assertThat(byChance.faults(seen(Set.of("Inbox.sweep: after b")))).isEmpty();
    }

    private static Function<Service, Set<String>> seen(Set<String> byRouting) {
        return service -> switch (service) {
            case INTAKE -> Set.of("Relay.run: after a");
            case ROUTING -> byRouting;
            case PROCEDURE, NOTIFICATION -> Set.of();
        };
    }
}
