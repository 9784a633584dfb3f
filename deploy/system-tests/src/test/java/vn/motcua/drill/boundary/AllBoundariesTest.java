package vn.motcua.drill.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.playbook.client.Arguments;

/** Half an hour and more: with {@code ./motcua test --all} only. */
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
