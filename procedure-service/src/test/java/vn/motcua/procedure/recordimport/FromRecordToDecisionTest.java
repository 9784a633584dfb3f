package vn.motcua.procedure.recordimport;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static vn.motcua.procedure.national.NationalFixtures.clean;
import static vn.motcua.procedure.recordimport.ImportFixtures.control;
import static vn.motcua.procedure.recordimport.ImportFixtures.imported;
import static vn.motcua.procedure.recordimport.ImportFixtures.lines;
import static vn.motcua.procedure.recordimport.ImportFixtures.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.procedure.files.CatalogueFixtures;
import vn.motcua.stack.test.StackResource;

/** A person completes the draft of a record, then makes it a line of a decision. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class FromRecordToDecisionTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @Test
    void anUnfinishedDraftIsNoLineAndSaysWhatItLacks() {
        // Given
        var id = imported(lines(clean("1.910001")));
        var decision = drafted();

        // When
        var taken = taken(id, decision, List.of());

        // Then
        taken.then()
                .statusCode(400)
                .body("type", equalTo("https://motcua.vn/problems/invalid"))
                .body("errors.pointer", hasItems("/provisions/name/en", "/provisions/form", "/provisions/sets"));
        control().get("/v1/drafts/" + decision + "/lines").then().body("items.size()", equalTo(0));
        record(id, 1).then().body("version", equalTo(0)).body("missing.pointer", hasItems("/name/en", "/form"));
    }

    @Test
    void aCompletedDraftBecomesANewLine() throws IOException {
        // Given
        var id = imported(lines(clean("1.910002")));
        var decision = drafted();
        var complete =
                ((ObjectNode) YAML.readTree(CatalogueFixtures.procedure()).at("/versions/0")).without("validFrom");
        control()
                .header("If-Match", record(id, 1).header("ETag"))
                .contentType(ContentType.JSON)
                .body(complete)
                .put("/v1/imports/" + id + "/records/1/draft")
                .then()
                .statusCode(200)
                .body("missing.size()", equalTo(0));

        // When
        var taken = taken(id, decision, List.of());

        // Then
        taken.then().statusCode(200).body("decision", equalTo(decision));
        control()
                .get("/v1/drafts/" + decision + "/lines")
                .then()
                .body("items.key", contains("1.910002"))
                .body("items.action", contains("NEW"));
    }

    @Test
    void whatTheNationalRecordNeverHasIsKeptFromTheVersionInForce() {
        // Given
        var id = imported(lines(clean("1.004873").put("TENTTHC", "Cấp giấy, " + UUID.randomUUID())));
        var decision = drafted();

        // When
        var taken = taken(
                id,
                decision,
                List.of(
                        "name",
                        "field",
                        "order",
                        "caseTypes",
                        "sets",
                        "documents",
                        "form",
                        "filing",
                        "keeping",
                        "process"));

        // Then
        taken.then().statusCode(200);
        control()
                .get("/v1/drafts/" + decision + "/lines")
                .then()
                .body("items.action", contains("AMEND"))
                .body("items[0].content.provisions.basis", contains("60/2014/QH13 Luật Hộ tịch"));
    }

    @Test
    void nothingIsKeptWhereNothingIsInForce() {
        var id = imported(lines(clean("1.910003")));

        taken(id, drafted(), List.of("form"))
                .then()
                .statusCode(409)
                .body("type", equalTo("https://motcua.vn/problems/nothing-to-keep"));
        taken(id, drafted(), List.of("secrets")).then().statusCode(400);
        taken(id, UUID.randomUUID().toString(), List.of()).then().statusCode(404);
    }

    @Test
    void aRecordWithoutACodeIsNoLine() {
        var record = clean();
        record.remove("MATTHC");
        var id = imported(lines(record));

        taken(id, drafted(), List.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("https://motcua.vn/problems/record-unreadable"));
    }

    @Test
    void aDraftIsChangedOnlyAsItWasRead() {
        var id = imported(lines(clean("1.910004")));
        var path = "/v1/imports/" + id + "/records/1/draft";

        control().contentType(ContentType.JSON).body("{}").put(path).then().statusCode(428);
        control()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"7\"")
                .body("{}")
                .put(path)
                .then()
                .statusCode(412);
        control()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("[]")
                .put(path)
                .then()
                .statusCode(400);
    }

    private static String drafted() {
        Map<String, Object> heading = Map.of(
                "number",
                UUID.randomUUID() + "/QĐ-UBND",
                "authority",
                "UBND thành phố Hà Nội",
                "level",
                "PROVINCE",
                "dated",
                "2026-08-20",
                "signer",
                "Phó Chủ tịch Trần Văn Minh",
                "effectiveOn",
                "2026-09-01",
                "basis",
                List.of("NĐ 63/2010/NĐ-CP"));
        return control()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(heading)
                .post("/v1/drafts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response taken(String id, String decision, List<String> keep) {
        return control()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("decision", decision, "keep", keep))
                .post("/v1/imports/" + id + "/records/1/line");
    }
}
