package vn.motcua.drill.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.playbook.client.Arguments;

/** Takes more than half an hour, so it runs only with {@code ./motcua test --all}. */
@Tag("long")
class AllBoundariesTest {

    @Test
    void aHaltAtAnyPlaceLosesNothingAndDoesNothingTwice() {
        assertThat(BoundaryDrill.run(
                        new Arguments(
                                "drill",
                                List.of(
                                        "--data",
                                        Path.of("target", "boundaries").toString())),
                        System.out))
                .isTrue();
    }
}
