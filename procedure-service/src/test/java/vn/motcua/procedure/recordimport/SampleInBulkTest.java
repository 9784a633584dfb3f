package vn.motcua.procedure.recordimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.motcua.procedure.decision.DecisionFixtures.drafted;
import static vn.motcua.procedure.decision.DecisionFixtures.heading;
import static vn.motcua.procedure.recordimport.ImportFixtures.control;
import static vn.motcua.procedure.recordimport.ImportFixtures.imported;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.procedure.national.NationalFixtures;
import vn.motcua.stack.test.StackResource;

/** Real records become lines of decisions once what many of them say is decided. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class SampleInBulkTest {
    private static final int RECORDS = 196;
    private static final Map<String, ?> LEFT_OUT = Map.of("leaveOut", true);
    private static final List<String> ACCEPTED = List.of(
            "text-cut",
            "text-too-long",
            "district-abolished",
            "other-province",
            "audience-unknown",
            "order-by-case",
            "channel-twice",
            "limit-differs",
            "fee-incomplete",
            "fee-contradicts",
            "ways-missing",
            "documents-by-case",
            "document-scraped",
            "document-connector",
            "document-heading",
            "document-several",
            "document-twice",
            "document-validity",
            "document-file-unclear",
            "result-missing",
            "result-of-province",
            "result-code-odd",
            "basis-missing");

    @Test
    void threeQuartersOfAFileAreTaken() throws IOException {
        // Given
        var sample = NationalFixtures.sample();
        assumeTrue(sample.isPresent(), "no sample of national records here; -Dmotcua.data=DIRECTORY says where it is");
        var id = imported(Files.readAllBytes(sample.get()));
        answerAll(id);
        var decision = drafted(heading("2026-08-20", "2026-09-01"));

        // When
        var outcomes = new ArrayList<Map<String, Object>>();
        for (Integer from = 1; from != null; ) {
            var taken = taken(id, decision, from);
            outcomes.addAll(taken.path("items"));
            from = taken.path("next");
        }

        // Then
        assertThat(outcomes).hasSize(RECORDS);
        assertThat(outcomes)
                .filteredOn(record -> record.get("outcome").equals("TAKEN"))
                .as(outcomes.toString())
                .hasSizeGreaterThanOrEqualTo(RECORDS * 3 / 4);
    }

    private static ExtractableResponse<Response> taken(String id, String decision, int from) {
        return control()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "decision",
                        decision,
                        "from",
                        from,
                        "heaviest",
                        "CONFIRM",
                        "accept",
                        ACCEPTED,
                        "byRule",
                        List.of("CODES", "ENGLISH", "NO_LIMIT"),
                        "fill",
                        fill()))
                .post("/v1/imports/" + id + "/lines")
                .then()
                .statusCode(200)
                .extract();
    }

    private static Map<String, ?> fill() {
        return Map.of(
                "provisions",
                        Map.of(
                                "sets",
                                1,
                                "form",
                                Map.of("type", "object"),
                                "filing",
                                Map.of("online", "FULL", "system", "CITY", "scope", "NONE"),
                                "keeping",
                                Map.of("confidentiality", "ORDINARY", "basis", "Thử"),
                                "basis",
                                List.of("Thử")),
                "document", Map.of("electronic", true),
                "limit", Map.of("mode", "NEXT_DAY"),
                "fee",
                        Map.of(
                                "code", "phi",
                                "name", Map.of("vi", "Phí", "en", "Fee"),
                                "moment", "RECEPTION",
                                "basis", "Thử"),
                "leg", Map.of("route", "INTERNAL"));
    }

    private static void answerAll(String id) {
        for (var question : questions(id)) {
            String finding = question.get("finding").toString();
            var answer = answer(finding, question.get("said").toString());
            if (answer.isEmpty()) {
                continue;
            }
            control()
                    .contentType(ContentType.JSON)
                    .body(answer)
                    .put("/v1/imports/" + id + "/questions/" + finding + "/" + question.get("key"))
                    .then()
                    .statusCode(200);
        }
    }

    private static List<Map<String, Object>> questions(String id) {
        var all = new ArrayList<Map<String, Object>>();
        var path = "/v1/imports/" + id + "/questions?open=true&limit=100";
        while (path != null) {
            var page = control().get(path).then().statusCode(200).extract();
            all.addAll(page.path("items"));
            var link = page.header("Link");
            path = link == null ? null : link.replaceFirst("^<([^>]*)>.*$", "$1");
        }
        return all;
    }

    private static Map<String, ?> answer(String finding, String said) {
        return switch (finding) {
            case "agency-missing", "agency-code-missing", "agencies-several" -> change("agency", "receiving");
            case "unit-missing" -> change("unit", "WORKING_DAY");
            case "unit-hours" -> change("unit", "WORKING_HOUR");
            case "copies-unreadable" -> change("originals", 1);
            case "fee-thousandfold" -> change("amount", 1000 * Integer.parseInt(said.replaceAll("\\D", "")));
            case "fee-unknown",
                    "fee-free-described",
                    "fee-foreign",
                    "fee-unreadable",
                    "document-note",
                    "document-broken",
                    "result-denied" -> LEFT_OUT;
            default -> Map.of();
        };
    }

    private static Map<String, ?> change(String property, Object value) {
        return Map.of("change", Map.of(property, value));
    }
}
