package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.demo.Demo;

@Tag("edge")
class DemoTest {
    @Test
    void everyExpectationOfTheDemoIsMet() {
        var addresses = Demo.addresses(RunningSystem.system());

        assertThatNoException().isThrownBy(() -> Demo.play(addresses, System.out));
    }
}
