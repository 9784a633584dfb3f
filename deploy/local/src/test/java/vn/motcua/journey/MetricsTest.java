package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Eventually;
import vn.motcua.demo.client.Filing;
import vn.motcua.local.Service;
import vn.motcua.monitoring.ListedMetrics;

/**
 * The list in docs/operations.md is written by hand; here it is held against what the running services show. Micrometer looks at
 * the clients of Kafka once a minute.
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
        // Given a mail that went out, a request at each that failed, and a package that nobody takes
        city.partner().mode(POLICE, "AWAY");
        var address = Filings.address("metrics");
        Filings.waiting(city, address);
        city.mailbox().await(address, 1);
        for (var service : Service.values()) {
            city.api(RunningSystem.system().address(service), "an")
                    .get("/v1/nothing-here")
                    .expect(404);
        }
        var application = residence();
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
        city.events().await(application, "case.package-acknowledged");
    }

    @Test
    void noLabelHoldsAnIdOrAPathAsItCame() throws IOException {
        // Given paths that end at no resource, one refused before any was looked for
        var intake = city.api(city.addresses().intake(), "an");
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

    /** The head of a request whose body nobody wants; what is answered. */
    private String announceTooLarge(String path) throws IOException {
        var address = city.addresses().intake();
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var head = "POST " + path + " HTTP/1.1\r\nHost: intake\r\nContent-Length: 99999999\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }

    private UUID residence() {
        var filing = Filing.of("1.004222", "H26.102", "mot-cua")
                .owner(city.binh())
                .contact("Trần Thị Bình", Filings.address("metrics-residence"), "vi")
                .form(Map.of("newDwellingCommune", "hoan-kiem", "newDwellingAddress", "Số 5 phố Hàng Trống"));
        var application = city.binh().intake().open(filing);
        city.binh().intake().attach(application, "CT01", "Tờ khai CT01");
        city.binh().intake().attach(application, "CHO-O-HOP-PHAP", "Giấy tờ về chỗ ở hợp pháp");
        city.binh().intake().submit(application);
        city.events().await(application, "case.opened");
        city.officer("cb-102-1").accept(application, "BL-7");
        return application;
    }

    private static boolean shown(String name) {
        return Scrapes.of(Service.ROUTING).stream()
                .anyMatch(sample -> sample.name().equals(name) && !sample.line().endsWith(" 0.0"));
    }
}
