package vn.motcua.testrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {
    private static final String SUREFIRE = """
            <testsuite name="vn.motcua.a.OneTest" time="3.5" tests="3" errors="0" skipped="1" failures="1">
              <testcase name="passes" classname="vn.motcua.a.OneTest" time="1.0"/>
              <testcase name="fails" classname="vn.motcua.a.OneTest" time="0.5">
                <failure message="no" type="x">expected: 1
            but was: 2</failure>
              </testcase>
              <testcase name="is skipped" classname="vn.motcua.a.OneTest" time="0"><skipped/></testcase>
            </testsuite>""";

    private static final String CONSOLE = """
            <testsuite name="JUnit Jupiter" time="9" tests="2">
              <testcase name="a()" classname="vn.motcua.b.TwoTest" time="1,001.5"/>
              <testcase name="b()" classname="vn.motcua.b.ThreeTest" time="2"><error type="x">at B</error></testcase>
            </testsuite>""";

    @TempDir
    Path directory;

    @Test
    void ofSurefireAClassTakesAsLongAsItsSuite() throws IOException {
        var read = read(SUREFIRE);

        assertThat(read).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("OneTest");
            assertThat(one.took()).isEqualTo(Duration.ofMillis(3_500));
            assertThat(one.passed()).isEqualTo(1);
            assertThat(one.skipped()).isEqualTo(1);
            assertThat(one.failures()).containsExactly(new ClassResult.Failure("fails", "expected: 1\nbut was: 2"));
        });
    }

    @Test
    void theConsolesReportHasManyClasses() throws IOException {
        var read = read(CONSOLE);

        assertThat(read).extracting(ClassResult::name).containsExactly("TwoTest", "ThreeTest");
        assertThat(read.getFirst().took()).isEqualTo(Duration.ofMillis(1_001_500));
        assertThat(read.getLast().failures()).hasSize(1);
    }

    @Test
    void aModuleIsWarnedOfFifteenPercentAboveItsBudget() {
        assertThat(printed(result("just", 11, List.of())))
                .contains("11.0 s of  10  just")
                .doesNotContain("WARNING");
        assertThat(printed(result("over", 12, List.of()))).contains("12.0 s of  10  over  WARNING");
        assertThat(printed(result("new", 12, List.of()))).contains("new, which has no budget");
    }

    @Test
    void theLastLineCountsAndWhatFailedIsSaidWithItsTrace() {
        var failed = result("just", 1, List.of(new ClassResult.Failure("it breaks", "because")));

        assertThat(printed(failed))
                .contains("FAILED SomeTest it breaks (just)", "because")
                .endsWith("1 passed, 1 failed, 0 skipped\n");
        assertThat(summary(failed).isGreen()).isFalse();
    }

    @Test
    void noTestAtAllIsNotGreen() {
        assertThat(new Summary(List.of(), budgets(), Duration.ZERO).isGreen()).isFalse();
    }

    @Test
    void theModulesAreHalvedByTheirBudgetsAndWhatTheyBoot() {
        var seconds = Map.of("a", 10, "b", 90, "c", 60, "d", 50);
        var budgets = new Budgets(seconds.keySet().stream()
                .collect(Collectors.toMap(each -> each, each -> Duration.ofSeconds(seconds.get(each)))));

        assertThat(budgets.halves(List.of("a", "b", "c", "d", "new"), _ -> false))
                .containsExactly(List.of("a", "b", "new"), List.of("c", "d"));
        assertThat(budgets.halves(List.of("a", "b", "c", "d", "new"), "new"::equals))
                .containsExactly(List.of("b", "new"), List.of("a", "c", "d"));
    }

    private List<ClassResult> read(String xml) throws IOException {
        Files.writeString(directory.resolve("TEST-x.xml"), xml);
        return Reports.read("m", directory);
    }

    private static ClassResult result(String module, int seconds, List<ClassResult.Failure> failures) {
        return new ClassResult(module, "SomeTest", Duration.ofSeconds(seconds), 1, 0, failures);
    }

    private static Summary summary(ClassResult result) {
        return new Summary(List.of(result), budgets(), Duration.ofSeconds(61));
    }

    private static Budgets budgets() {
        return new Budgets(Map.of("just", Duration.ofSeconds(10), "over", Duration.ofSeconds(10)));
    }

    private static String printed(ClassResult result) {
        var bytes = new ByteArrayOutputStream();
        summary(result).print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
