package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.playbook.CaseRow.ACCEPT;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.local.Service;
import vn.motcua.monitoring.ListedMetrics;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Eventually;

/**
 * Compares the handwritten list in docs/operations.md with the metrics of the running services. Micrometer reads the Kafka
 * clients once a minute.
 */
@Tag("edge")
@Order(Integer.MAX_VALUE - 1)
class MetricsTest {
    private static final String POLICE = "police-residence-system";
    private static final String AN_ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private final City city = RunningSystem.inTheMorning();

    @AfterEach
    void thePoliceAreBack() {
        city.partner().mode(POLICE, "AUTOMATIC");
    }

    @Test
    void everyListedMetricIsThereWithItsLabelsAndNoneOfOursIsUnlisted() {
        // Given a mail that was sent, a failed request at each service, and a package that its system does not accept
        city.partner().mode(POLICE, "AWAY");
        var address = Filings.address("metrics");
        Certificates.waiting(city, address);
        city.mailbox().await(address, 1);
        for (var service : Service.values()) {
            city.api("an", service).get("/v1/nothing-here").expect(404);
        }
        var application = new Case(city, Filings.residence().mail(Filings.address("metrics-residence"))).past(ACCEPT);
        Eventually.holds("the waiting package to be counted", () -> shown("motcua_packages_refused"));
        Eventually.holds(
                "the clients of Kafka to be looked at",
                () -> Stream.of(Service.values())
                        .allMatch(service ->
                                Scrapes.text(service).contains("kafka_consumer_fetch_manager_records_lag{")));

        // When
        var listed = ListedMetrics.read();

        // Then
        for (var service : Service.values()) {
            var shown = Scrapes.of(service);
            for (var metric : listed) {
                var labels = shown.stream()
                        .filter(sample -> metric.samples().contains(sample.name()))
                        .map(Scrapes.Sample::labels)
                        .collect(Collectors.toSet());
                assertThat(labels)
                        .as("%s of %s", metric.name(), service.title())
                        .isEqualTo(metric.services().contains(service.title()) ? Set.of(metric.labels()) : Set.of());
            }
        }
        assertThat(Scrapes.all().map(Scrapes.Sample::name).filter(name -> name.startsWith("motcua_")))
                .isSubsetOf(listed.stream()
                        .flatMap(metric -> metric.samples().stream())
                        .toList());
        city.partner().mode(POLICE, "AUTOMATIC");
        application.await("case.package-acknowledged");
    }

    @Test
    void noLabelHoldsAnIdOrAPathAsItCame() throws IOException {
        // Given paths without a resource, one of them refused before the service looks for a resource
        var intake = city.api("an", Service.INTAKE);
        intake.get("/v1/applications/" + UUID.randomUUID()).expect(404);
        intake.get("/v1/people/pham-thi-kin").expect(404);
        assertThat(announceTooLarge("/v1/people/pham-thi-kin")).startsWith("HTTP/1.1 413");

        // Then
        assertThat(Scrapes.all().map(Scrapes.Sample::line))
                .noneMatch(line -> line.contains("pham-thi-kin"))
                .noneMatch(line -> line.matches(".*=\"[^\"]*" + AN_ID + ".*"));
        assertThat(Stream.of(Scrapes.text(Service.INTAKE).split("uri=\""))
                        .skip(1)
                        .map(rest -> rest.substring(0, rest.indexOf('"'))))
                .contains("/v1/applications/{id}", "/UNMATCHED")
                .noneMatch(path -> path.contains("people"));
    }

    /** Sends the head of a request with a body that is too large; returns the status line of the answer. */
    private String announceTooLarge(String path) throws IOException {
        var address = city.address(Service.INTAKE);
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var head = "POST " + path + " HTTP/1.1\r\nHost: intake\r\nContent-Length: 99999999\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }

    private static boolean shown(String name) {
        return Scrapes.of(Service.ROUTING).stream()
                .anyMatch(sample -> sample.name().equals(name) && !sample.line().endsWith(" 0.0"));
    }
}
