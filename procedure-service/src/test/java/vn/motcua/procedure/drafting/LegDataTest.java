package vn.motcua.procedure.drafting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.motcua.procedure.decision.DecisionFixtures.author;
import static vn.motcua.procedure.decision.DecisionFixtures.begin;
import static vn.motcua.procedure.decision.DecisionFixtures.drafted;
import static vn.motcua.procedure.decision.DecisionFixtures.heading;
import static vn.motcua.procedure.decision.DecisionFixtures.provisions;
import static vn.motcua.procedure.decision.DecisionFixtures.put;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.stack.test.StackResource;

/** Notices, consents and later names are written beside a leg, and kept as they were written. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class LegDataTest {
    private static final String LIMIT = """
            {"value": 1, "unit": "WORKING_DAY", "mode": "NEXT_DAY", "source": "thử", "certainty": "UNCONFIRMED"}""";
    private static final String NOTICES = """
            [{"key": "told", "name": {"vi": "Báo người nộp", "en": "Tell the applicant"}, "within": %s}]""".formatted(LIMIT);
    private static final String CONSENTS = """
            [{"key": "neighbour", "of": {"vi": "Hàng xóm", "en": "The neighbour"}, "within": %s, "silence": "AGREES"},
             {"key": "police", "of": {"vi": "Công an", "en": "The police"}, "silence": "WAITS"}]""".formatted(LIMIT);

    @Test
    void theyAreKeptAsTheyWereWritten() throws JsonProcessingException {
        var decision = drafted(heading("2026-08-20", "2026-09-01"));

        put(
                        decision,
                        "9.640101",
                        begin("NEW", "9.640101", with("/process/0", "notices", NOTICES, "consents", CONSENTS)))
                .then()
                .statusCode(200);

        author().get("/v1/drafts/" + decision + "/lines")
                .then()
                .body("items[0].content.provisions.process[0].notices[0].within.value", equalTo(1))
                .body("items[0].content.provisions.process[0].consents.silence", contains("AGREES", "WAITS"));
        author().get("/v1/drafts/" + decision + "/faults").then().body("items", hasSize(0));
    }

    @Test
    void laterNamesBeginOneAfterAnother() throws JsonProcessingException {
        var decision = drafted(heading("2026-08-20", "2026-09-01"));
        var renamed = "[" + renamed("2026-09-01") + "," + renamed("2026-09-01") + "]";
        put(decision, "9.640102", begin("NEW", "9.640102", with("/process/1/results/0", "renamed", renamed)))
                .then()
                .statusCode(200);

        author().get("/v1/drafts/" + decision + "/faults")
                .then()
                .body(
                        "items.collect { it.pointer + ' ' + it.code }",
                        contains("/lines/9.640102/provisions/process/1/results/0/renamed/1/from names-in-order"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/process/0 | notices | [{\"key\": \"told\"}] | /provisions/process/0/notices/0/name",
                "/process/0 | notices | [] | /provisions/process/0/notices",
                "/process/0 | consents | [{\"key\": \"x\", \"of\": {\"vi\": \"a\", \"en\": \"b\"}, \"silence\": \"PERHAPS\"}] "
                        + "| /provisions/process/0/consents/0/silence",
                "/process/1/results/0 | renamed | [{\"name\": {\"vi\": \"a\", \"en\": \"b\"}, \"from\": \"x\", \"source\": \"s\"}] "
                        + "| /provisions/process/1/results/0/renamed/0/from"
            })
    void whatIsNoneIsRefused(String at, String property, String value, String pointer) throws JsonProcessingException {
        put(
                        drafted(heading("2026-08-20", "2026-09-01")),
                        "9.640103",
                        begin("NEW", "9.640103", with(at, property, value)))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    private static String renamed(String from) {
        return "{\"name\": {\"vi\": \"Tên khác\", \"en\": \"Another name\"}, \"from\": \"%s\", \"source\": \"thử\"}"
                .formatted(from);
    }

    private static ObjectNode with(String at, String... properties) throws JsonProcessingException {
        var provisions = provisions();
        JsonNode part = provisions.at(at);
        for (int index = 0; index < properties.length; index += 2) {
            ((ObjectNode) part).set(properties[index], new ObjectMapper().readTree(properties[index + 1]));
        }
        return provisions;
    }
}
