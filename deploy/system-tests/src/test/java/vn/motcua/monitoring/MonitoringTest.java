package vn.motcua.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts and dashboard use only metrics that docs/operations.md lists; each alert links to its own heading there. */
class MonitoringTest {
    private static final Path MONITORING =
            ListedMetrics.OPERATIONS.getParent().resolveSibling("deploy/kubernetes/monitoring");
    /** Added by Prometheus itself. */
    private static final Set<String> OF_PROMETHEUS = Set.of("job", "le", "pod");

    @Test
    void everyAlertSaysHowUrgentItIsWhatItMeansAndWhereItsRunbookStands() throws IOException {
        var headings = headings();

        var alerts = alerts().toList();

        assertThat(alerts).hasSizeGreaterThanOrEqualTo(14);
        for (var alert : alerts) {
            var name = alert.path("alert").asText();
            assertThat(alert.at("/labels/severity").asText()).as(name).isIn("critical", "warning");
            assertThat(alert.at("/annotations/summary").asText()).as(name).isNotBlank();
            assertThat(alert.at("/annotations/description").asText()).as(name).isNotBlank();
            assertThat(alert.at("/annotations/runbook_url").asText())
                    .isEqualTo("docs/operations.md#" + name.toLowerCase(Locale.ROOT));
            assertThat(headings).contains("### " + name);
        }
        assertThat(alerts).extracting(alert -> alert.path("alert").asText()).doesNotHaveDuplicates();
    }

    @Test
    void alertsReadWhatIsListed() throws IOException {
        alerts().forEach(alert ->
                reads(alert.path("alert").asText(), alert.path("expr").asText()));
    }

    @Test
    void everyPanelHasATitleAUnitAndReadsWhatIsListed() throws IOException {
        var dashboard =
                new ObjectMapper().readTree(MONITORING.resolve("dashboard.json").toFile());
        var panels = dashboard
                .path("panels")
                .valueStream()
                .filter(panel -> !panel.path("type").asText().equals("row"))
                .toList();

        assertThat(panels).hasSizeGreaterThanOrEqualTo(12);
        assertThat(panels).extracting(panel -> panel.path("id").asInt()).doesNotHaveDuplicates();
        for (var panel : panels) {
            var title = panel.path("title").asText();
            assertThat(title).isNotBlank();
            assertThat(panel.at("/fieldConfig/defaults/unit").asText())
                    .as(title)
                    .isNotBlank();
            assertThat(panel.path("targets")).as(title).isNotEmpty();
            panel.path("targets")
                    .forEach(target -> reads(title, target.path("expr").asText()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sum(up", "sum by (job) (up))", "summ(up)", "rate(up[5x])", "up{job=\"a}", "sum up"})
    void anExpressionThatIsNoneIsSeen(String wrong) {
        assertThatThrownBy(() -> PromQl.of(wrong)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anExpressionIsTakenApart() {
        var apart = PromQl.of(
                "sum by (job, le) (rate(a_bucket{uri=~\"/v1/.*\"}[5m])) / max(b) > 0.5 and on () (hour() > 3)");

        assertThat(apart.metrics()).containsExactly("a_bucket", "b");
        assertThat(apart.labels()).containsExactly("job", "le", "uri");
    }

    private static void reads(String where, String expression) {
        var taken = PromQl.of(expression);
        var listed = ListedMetrics.read();
        var names = listed.stream().flatMap(metric -> metric.samples().stream()).collect(Collectors.toSet());
        names.add("up");
        assertThat(names).as(where).containsAll(taken.metrics());
        var labels = listed.stream()
                .filter(metric -> metric.samples().stream().anyMatch(taken.metrics()::contains))
                .flatMap(metric -> metric.labels().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        labels.addAll(OF_PROMETHEUS);
        assertThat(labels).as(where).containsAll(taken.labels());
    }

    private static Stream<JsonNode> alerts() throws IOException {
        var rules = new YAMLMapper().readTree(MONITORING.resolve("alerts.yaml").toFile());
        return rules.at("/spec/groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream());
    }

    private static Set<String> headings() throws IOException {
        try (var lines = Files.lines(ListedMetrics.OPERATIONS)) {
            return lines.filter(line -> line.startsWith("#")).collect(Collectors.toSet());
        }
    }
}
