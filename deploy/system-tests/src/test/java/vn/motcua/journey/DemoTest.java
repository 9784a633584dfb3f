package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.demo.Demo;
import vn.motcua.playbook.client.Addresses;

@Tag("edge")
class DemoTest {
    @Test
    void everyExpectationOfTheDemoIsMet() {
        var addresses = Addresses.of(RunningSystem.system());

        assertThatNoException().isThrownBy(() -> Demo.play(addresses, System.out));
    }
}
