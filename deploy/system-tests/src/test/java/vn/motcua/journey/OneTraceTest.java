package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.journey.Collector.Seen;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Eventually;

/** The effects of a submission in four services, over tables and topics, are one trace at a real collector. */
@Tag("edge")
class OneTraceTest {
    private static final Set<String> ROAD = Set.of(
            "intake POST /v1/applications/{id}/submission",
            "procedure process motcua.application.v1",
            "routing process motcua.application.v1",
            "routing process motcua.check.v1",
            "notification process motcua.application.v1",
            "intake process motcua.case.v1",
            "notification process motcua.case.v1",
            "notification deliver MAIL");

    private final City city = RunningSystem.inTheMorning();

    @Test
    void aSubmissionAndItsMailAreOneTraceThroughAllFourServices() {
        // Given
        var address = Filings.address("one-trace");

        // When
        var application = Certificates.submitted(city, address);
        city.mailbox().await(address, 1);

        // Then
        var spans = Eventually.get(
                "all its spans",
                () -> Optional.of(roadOf(application))
                        .filter(seen -> names(seen).containsAll(ROAD)));
        var known = spans.stream().map(Seen::id).collect(Collectors.toSet());
        assertThat(spans.stream().filter(span -> !known.contains(span.parent())))
                .as("the one span that nothing caused")
                .extracting(Seen::name)
                .containsExactly("POST /v1/applications/{id}/submission");
    }

    /** All spans of the trace in which procedure processed the application. */
    private static List<Seen> roadOf(Case application) {
        var all = Collector.RUNNING.spans();
        var traces = all.stream()
                .filter(span -> span.service().equals("procedure"))
                .filter(span -> application.known("id").equals(span.attributes().get("motcua.application.id")))
                .map(Seen::trace)
                .collect(Collectors.toSet());
        assertThat(traces).hasSizeLessThanOrEqualTo(1);
        return all.stream().filter(span -> traces.contains(span.trace())).toList();
    }

    private static Set<String> names(List<Seen> spans) {
        return spans.stream().map(span -> span.service() + " " + span.name()).collect(Collectors.toSet());
    }
}
