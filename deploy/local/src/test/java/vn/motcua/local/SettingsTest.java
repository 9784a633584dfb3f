package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private final Settings usual = Settings.in(Path.of("target/nowhere"), Ports.usual(0));

    @Test
    void oneReplicaWithoutLinksListensOnTheUsualPortsOnly() {
        assertThat(numbers(usual))
                .containsExactlyInAnyOrder(
                        8081, 8082, 8083, 8084, 9081, 9082, 9083, 9084, 8090, 8180, 15432, 19092, 19093, 9000, 2525,
                        8025);
    }

    @Test
    void twoReplicasListenTenAndTwentyAboveTheirServicesPorts() {
        var two = usual.withReplicas("2");

        assertThat(numbers(two))
                .hasSize(16 + 16)
                .contains(8091, 8092, 8093, 8094, 8101, 8102, 8103, 8104)
                .contains(9091, 9092, 9093, 9094, 9101, 9102, 9103, 9104)
                .doesNotHaveDuplicates();
        assertThat(two.port(Port.ROUTING, 2)).isEqualTo(8103);
        assertThat(usual.port(Port.ROUTING, 1)).isEqualTo(8083);
    }

    @Test
    void withLinksThePartsListenTenAboveTheirPorts() {
        var linked = usual.withReplicas(2).withLinks();

        assertThat(numbers(linked))
                .hasSize(16 + 16 + 6)
                .contains(15442, 19102, 8190, 9010, 2535, 8100)
                .doesNotHaveDuplicates();
        assertThat(linked.behindLink(Port.POSTGRES)).isEqualTo(15442);
        assertThat(usual.behindLink(Port.POSTGRES)).isEqualTo(15432);
    }

    @Test
    void replicasThatCannotBeRunAreRefused() {
        for (var wrong : List.of("0", "3", "two", "")) {
            assertThatThrownBy(() -> usual.withReplicas(wrong))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("--replicas wants 1 or 2, not \"%s\".".formatted(wrong));
        }
        assertThatThrownBy(() -> usual.withReplicas(3)).isInstanceOf(Refusal.class);
    }

    private static List<Integer> numbers(Settings settings) {
        return settings.listeners().stream().map(Settings.Listener::number).toList();
    }
}
