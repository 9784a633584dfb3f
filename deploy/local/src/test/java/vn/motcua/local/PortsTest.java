package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void theUsualPortsAreThoseOfTheDesign() {
        var ports = Ports.of(Map.of());

        assertThat(ports.of(Port.INTAKE)).isEqualTo(8081);
        assertThat(ports.of(Port.NOTIFICATION_MANAGEMENT)).isEqualTo(9084);
        assertThat(ports.of(Port.POSTGRES)).isEqualTo(15432);
    }

    @Test
    void anOffsetMovesAllButThosePortsThatAreSet() {
        var ports = Ports.of(Map.of("MOTCUA_PORT_OFFSET", "1000", "MOTCUA_PORT_INTAKE", "8888"));

        assertThat(ports.of(Port.INTAKE)).isEqualTo(8888);
        assertThat(ports.of(Port.PROCEDURE)).isEqualTo(9082);
    }

    @Test
    void aPortThatIsNoNumberIsRefusedByName() {
        assertThatThrownBy(() -> Ports.of(Map.of("MOTCUA_PORT_S3", "nine")))
                .isInstanceOf(Refusal.class)
                .hasMessage("MOTCUA_PORT_S3 is not a number: \"nine\". Set it to one or unset it.");
    }

    @Test
    void aPortBeyondTheLastIsRefused() {
        assertThatThrownBy(() -> Ports.of(Map.of("MOTCUA_PORT_OFFSET", "60000")))
                .isInstanceOf(Refusal.class);
    }
}
