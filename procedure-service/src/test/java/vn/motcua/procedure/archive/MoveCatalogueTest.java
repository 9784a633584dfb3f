package vn.motcua.procedure.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.motcua.procedure.archive.Archives.entries;
import static vn.motcua.procedure.archive.Archives.exported;
import static vn.motcua.procedure.archive.Archives.sha256;
import static vn.motcua.procedure.archive.Archives.text;
import static vn.motcua.procedure.decision.DecisionFixtures.abolish;
import static vn.motcua.procedure.decision.DecisionFixtures.approver;
import static vn.motcua.procedure.decision.DecisionFixtures.author;
import static vn.motcua.procedure.decision.DecisionFixtures.begin;
import static vn.motcua.procedure.decision.DecisionFixtures.draftedWith;
import static vn.motcua.procedure.decision.DecisionFixtures.heading;
import static vn.motcua.procedure.decision.DecisionFixtures.provisions;
import static vn.motcua.procedure.decision.DecisionFixtures.published;
import static vn.motcua.procedure.decision.DecisionFixtures.replace;
import static vn.motcua.procedure.decision.DecisionFixtures.verb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.procedure.files.FreshInstallation;
import vn.motcua.stack.test.StackResource;

/** Moves a catalogue made by decisions from one installation to another, decision by decision. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class MoveCatalogueTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Object> PARAMETER = Map.of(
            "action",
            "PARAMETER",
            "name",
            "trial.days",
            "periods",
            List.of(Map.of("value", "3", "from", "2026-09-01", "source", "thử", "certainty", "UNCONFIRMED")));

    @BeforeEach
    void installed() throws Exception {
        FreshInstallation.begin();
    }

    @Test
    void theOtherInstallationHasTheSameLawOnceTwoPeopleHavePublishedIt() throws Exception {
        // Given
        begun();
        var archive = exported();
        FreshInstallation.begin();

        // When
        var drafts = loaded(archive)
                .body("known", equalTo(0))
                .body("drafted.size()", equalTo(3))
                .extract()
                .<List<String>>path("drafted.id");
        for (String draft : drafts) {
            verb(author(), draft, "submit").then().statusCode(200);
            verb(approver(), draft, "approve").then().statusCode(200);
        }

        // Then
        var there = entries(archive.asByteArray());
        var here = entries(exported().asByteArray());
        assertThat(here.keySet()).isEqualTo(there.keySet());
        assertThat(here).allSatisfy((name, content) -> {
            if (!name.equals("manifest.json")) {
                assertThat(text(content)).as(name).isEqualTo(text(there.get(name)));
            }
        });
        assertThat(manifest(here).get("entries")).isEqualTo(manifest(there).get("entries"));
        assertThat(manifest(here).get("revision").asInt()).isEqualTo(4);
    }

    @Test
    void anArchiveTellsItsHashesAndTheHashOfThem() throws Exception {
        // Given
        begun();

        // When
        var archive = exported();

        // Then
        archive.then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", equalTo("attachment; filename=\"catalogue-4.zip\""));
        var entries = entries(archive.asByteArray());
        assertThat(archive.header("Archive-Manifest")).isEqualTo(sha256(entries.get("manifest.json")));
        var manifest = manifest(entries);
        assertThat(manifest.get("format").asInt()).isEqualTo(1);
        assertThat(manifest.get("createdBy").asText()).isEqualTo("controller:controller");
        assertThat(manifest.get("entries")).hasSize(entries.size() - 1).allSatisfy(entry -> {
            var content = entries.get(entry.get("path").asText());
            assertThat(entry.get("bytes").asInt()).isEqualTo(content.length);
            assertThat(entry.get("sha256").asText()).isEqualTo(sha256(content));
        });
        assertThat(entries)
                .containsKeys(
                        "beginning.json",
                        "decisions/000002.jsonl",
                        "decisions/000003.jsonl",
                        "decisions/000004.jsonl",
                        "law/agency/H26.101.json",
                        "law/area/cau-giay.json",
                        "law/calendar/2026.json",
                        "law/parameter/trial.days.json",
                        "procedures/9.800003.jsonl")
                .doesNotContainKeys("decisions/000001.jsonl", "decisions/000005.jsonl");
        expectVersions(text(entries.get("procedures/9.800001.jsonl")));
    }

    private static void expectVersions(String procedure) throws IOException {
        var versions = procedure.lines().toList();
        assertThat(versions).hasSize(2);
        var first = JSON.readTree(versions.getFirst());
        assertThat(first.get("validFrom").asText()).isEqualTo("2026-09-01");
        assertThat(first.get("validTo").asText()).isEqualTo("2026-09-09");
        assertThat(first.at("/decision/authority").asText()).isEqualTo("UBND thành phố Hà Nội");
        var second = JSON.readTree(versions.getLast());
        assertThat(second.at("/provisions/name/vi").asText()).isEqualTo("Đã sửa");
        assertThat(second.get("validTo").asText()).isEqualTo("2026-09-30");
        assertThat(second.get("decision")).isEqualTo(first.get("endedBy"));
    }

    @Test
    void theSameLawGivesTheSameArchive() throws Exception {
        begun();
        var one = entries(exported().asByteArray());
        var other = entries(exported().asByteArray());

        one.remove("manifest.json");
        other.remove("manifest.json");
        assertThat(one.keySet()).isEqualTo(other.keySet());
        assertThat(one).allSatisfy((name, content) -> assertThat(content).isEqualTo(other.get(name)));
    }

    @Test
    void whatIsHereAlreadyIsNotDraftedAgain() throws Exception {
        // Given
        begun();
        var archive = exported();
        FreshInstallation.begin();
        var first = loaded(archive).body("drafted.size()", equalTo(3)).extract().<String>path("drafted[0].id");

        // When, Then: sent twice, and once more with a decision published
        loaded(archive).body("known", equalTo(3)).body("drafted", empty());
        verb(author(), first, "submit").then().statusCode(200);
        verb(approver(), first, "approve").then().statusCode(200);
        loaded(archive).body("known", equalTo(3)).body("drafted", empty());
        // A discarded decision is drafted again.
        var second = loadedDraft("2/");
        verb(author(), second, "discard").then().statusCode(200);
        loaded(archive).body("known", equalTo(2)).body("drafted.size()", equalTo(1));
    }

    @Test
    void whoeverLoadedADecisionDoesNotApproveIt() throws Exception {
        // Given
        begun();
        var archive = exported();
        FreshInstallation.begin();
        var draft = loaded(archive).extract().<String>path("drafted[0].id");
        author().get("/v1/procedures/9.800001?on=2026-09-01").then().statusCode(404);

        // When
        verb(author(), draft, "submit").then().statusCode(200);
        var own = verb(author(), draft, "approve");

        // Then
        own.then().statusCode(403).body("type", containsString("own-decision"));
        author().get("/v1/drafts/" + draft)
                .then()
                .body("history.act", contains("DRAFTED", "SUBMITTED"))
                .body("history[0].reason", containsString(archive.header("Archive-Manifest")));
    }

    private static void begun() {
        published(
                numbered("1/QĐ-THU", "2026-08-20", "2026-09-01"),
                Map.of(
                        "a", begin("NEW", "9.800001", provisions("Chưa sửa")),
                        "b", begin("NEW", "9.800002", provisions()),
                        "p", PARAMETER));
        published(
                numbered("2/QĐ-THU", "2026-09-02", "2026-09-10"),
                Map.of("9.800001", begin("AMEND", "9.800001", provisions("Đã sửa"))));
        published(
                numbered("3/QĐ-THU", "2026-09-15", "2026-10-01"),
                Map.of("a", abolish("9.800001"), "b", replace(List.of("9.800002"), List.of("9.800003"))));
        draftedWith(numbered("4/QĐ-THU", "2026-09-15", "2026-10-01"), Map.of("a", abolish("9.800003")));
    }

    private static Map<String, Object> numbered(String number, String dated, String effectiveOn) {
        var heading = heading(dated, effectiveOn);
        heading.put("number", number);
        return heading;
    }

    private static String loadedDraft(String number) {
        return author().get("/v1/drafts").path("items.find { it.number.startsWith('" + number + "') }.id");
    }

    private static ValidatableResponse loaded(Response archive) {
        return Archives.loaded(archive.asByteArray(), archive.header("Archive-Manifest"))
                .statusCode(200);
    }

    private static JsonNode manifest(SortedMap<String, byte[]> entries) throws IOException {
        return JSON.readTree(entries.get("manifest.json"));
    }
}
