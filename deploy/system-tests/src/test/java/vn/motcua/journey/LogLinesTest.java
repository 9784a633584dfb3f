package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.playbook.CaseRow.ACCEPT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.local.Service;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Eventually;

/** The log lines that a collector reads in production: JSON lines, connected by the ids of application and trace. */
@Tag("edge")
class LogLinesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final City city = RunningSystem.inTheMorning();

    @Test
    void everyLineOfEveryServiceIsJsonAndNamesTheService() {
        for (var service : Service.values()) {
            assertThat(lines(service))
                    .isNotEmpty()
                    .allSatisfy(
                            line -> assertThat(line.path("service").asText()).isEqualTo(service.title()));
        }
    }

    @Test
    void aRequestIsOneLineWithItsTemplateItsCallerItsTraceAndItsApplication() {
        var application = Certificates.submitted(city, Filings.address("log-lines"));

        var line = Eventually.get("the access line", () -> access(Service.INTAKE, application, "submission"));
        assertThat(line.path("message").asText()).matches("POST /v1/applications/\\{id}/submission 202 [0-9]+ citizen");
        assertThat(line.at("/mdc/traceId").asText()).matches("[0-9a-f]{32}");
        assertThat(line.at("/mdc/spanId").asText()).matches("[0-9a-f]{16}");
    }

    @Test
    void aCommandOnATaskNamesTheApplicationToo() {
        var application = Certificates.waiting(city, Filings.address("log-task"));

        application.give(ACCEPT);

        var line = Eventually.get("the access line", () -> access(Service.ROUTING, application, "accept"));
        assertThat(line.path("message").asText()).matches("POST /v1/tasks/\\{task}/accept 200 [0-9]+ officer");
    }

    @Test
    void aStrangerIsAnonymousAndAPathOfNothingStaysUnwritten() {
        var nowhere = "nowhere-" + UUID.randomUUID();

        city.api("an", Service.PROCEDURE).get("/v1/" + nowhere + "?who=an").expect(404);

        assertThat(lines(Service.PROCEDURE)).noneMatch(line -> line.toString().contains(nowhere));
        assertThat(lines(Service.PROCEDURE).stream()
                        .map(line -> line.path("message").asText()))
                .anyMatch(message -> message.matches("GET UNMATCHED 404 [0-9]+ (anonymous|citizen)"));
    }

    private static Optional<JsonNode> access(Service service, Case application, String verb) {
        return lines(service).stream()
                .filter(line -> line.path("loggerName").asText().equals("vn.motcua.access"))
                .filter(line -> line.at("/mdc/applicationId").asText().equals(application.known("id")))
                .filter(line -> line.path("message").asText().contains(verb))
                .findFirst();
    }

    private static List<JsonNode> lines(Service service) {
        var file = RunningSystem.system().settings().logs().resolve(service.title() + ".log");
        try (var lines = Files.lines(file)) {
            // The JVM writes its own warnings to the error stream, before any logging.
            return lines.filter(line -> !line.startsWith("WARNING: "))
                    .map(LogLinesTest::json)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + line, e);
        }
    }
}
