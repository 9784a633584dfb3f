package vn.motcua.procedure.competence;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.motcua.procedure.decision.DecisionFixtures.author;
import static vn.motcua.procedure.decision.DecisionFixtures.begin;
import static vn.motcua.procedure.decision.DecisionFixtures.draftedWith;
import static vn.motcua.procedure.decision.DecisionFixtures.heading;
import static vn.motcua.procedure.decision.DecisionFixtures.provisions;
import static vn.motcua.procedure.decision.DecisionFixtures.published;
import static vn.motcua.procedure.decision.DecisionFixtures.verb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.stack.test.StackResource;

/**
 * Two communes merge in mid-year: cu and ke become moi on 01/10/2026. Before that, cu's own committee settles the matter; one of
 * its procedures is delegated to the neighbour for the summer.
 */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class MergerTest {
    private static final String CODE = "9.450001";
    private static final String DELEGATED = "9.450002";

    private static boolean merged;

    @BeforeAll
    static void forget() {
        merged = false;
    }

    private static void merge() {
        if (merged) {
            return;
        }
        published(
                heading("2025-12-01", "2026-01-01"),
                Map.of(
                        "a", agencyLine(agency("H26.901", "Xã Cũ")),
                        "b", agencyLine(agency("H26.902", "Xã Kề")),
                        "c", agencyLine(with(agency("H26.903", "Xã Mới"), "from", "2026-10-01")),
                        "d",
                                areaLine(area(
                                        "cu",
                                        row("DECIDE", "H26.901", "2026-01-01", null, null),
                                        row("DECIDE", "H26.902", "2026-06-01", "2026-08-31", DELEGATED),
                                        row("RECEIVE", "H26.50", "2026-01-01", null, null))),
                        "e", areaLine(area("ke", row("DECIDE", "H26.902", "2026-01-01", null, null))),
                        "f",
                                areaLine(with(
                                        area("moi", row("DECIDE", "H26.903", "2026-10-01", null, null)),
                                        "from",
                                        "2026-10-01")),
                        "g", begin("NEW", CODE, settledByPlace(CODE)),
                        "h", begin("NEW", DELEGATED, settledByPlace(DELEGATED))));
        published(
                heading("2026-09-01", "2026-09-15"),
                Map.of(
                        "a", agencyLine(ended(agency("H26.901", "Xã Cũ"), "H26.903")),
                        "b", agencyLine(ended(agency("H26.902", "Xã Kề"), "H26.903")),
                        "d",
                                areaLine(ended(
                                        area(
                                                "cu",
                                                row("DECIDE", "H26.901", "2026-01-01", null, null),
                                                row("DECIDE", "H26.902", "2026-06-01", "2026-08-31", DELEGATED),
                                                row("RECEIVE", "H26.50", "2026-01-01", null, null)),
                                        "moi")),
                        "e", areaLine(ended(area("ke", row("DECIDE", "H26.902", "2026-01-01", null, null)), "moi"))));
        merged = true;
    }

    @Test
    void beforeTheMergerTheOldCommuneDecides() {
        merge();

        competence(CODE, "cu", "2026-09-30")
                .body("area.code", equalTo("cu"))
                .body("competent.findAll { it.role == 'DECIDE' }.agency", contains("H26.901"))
                .body("competent.findAll { it.role == 'RECEIVE' }.agency", contains("H26.50"))
                .body("competent.findAll { it.role == 'CONTROL' }.agency", contains("H26.50"))
                .body("open", empty());
    }

    @Test
    void fromItsDayTheOldCodeIsUnderstoodAsTheNewCommune() {
        merge();

        competence(CODE, "cu", "2026-10-01")
                .body("area.code", equalTo("moi"))
                .body("competent.findAll { it.role == 'DECIDE' }.agency", contains("H26.903"))
                .body("competent[0].why", containsString("cu is now moi (NQ 1656/NQ-UBTVQH15)"));
    }

    @Test
    void aDelegationHoldsForItsProcedureInItsTimeOnly() {
        merge();

        competence(DELEGATED, "cu", "2026-05-31").body("competent[0].agency", equalTo("H26.901"));
        competence(DELEGATED, "cu", "2026-06-01")
                .body("competent[0].agency", equalTo("H26.902"))
                .body("competent[0].ground", equalTo("AUTHORISATION"))
                .body(
                        "competent[0].why",
                        containsString("By authorisation: QĐ 1/QĐ-UBND (from 2026-06-01 to 2026-08-31)"));
        competence(DELEGATED, "cu", "2026-09-01").body("competent[0].agency", equalTo("H26.901"));
        competence(CODE, "cu", "2026-06-01").body("competent[0].agency", equalTo("H26.901"));
    }

    @Test
    void whatWasFiledBeforeGoesToTheSuccessor() {
        merge();

        checked("2026-09-30T09:00:00+07:00", "H26.901", "phong")
                .body("legs.agency", contains("H26.901"))
                .body("findings", empty())
                .body("validUntil", equalTo("2026-10-01T00:00:00+07:00"));
        checked("2026-10-01T09:00:00+07:00", "H26.901", "phong")
                .body("legs.agency", contains("H26.903"))
                .body("findings.code", contains("agency-succeeded"))
                .body("findings.message", contains("cu is now moi."))
                .body("findings.basis", contains("NQ 1656/NQ-UBTVQH15"));
    }

    @Test
    void whoIsNotCompetentIsToldWhoIs() {
        merge();

        checked("2026-09-30T09:00:00+07:00", "H26.902", "phong")
                .body("findings.code", contains("not-competent"))
                .body(
                        "findings.message",
                        contains("Not received here, but at: Xã Cũ, Hanoi Public Administration Service Centre."));
        checked("2026-09-30T09:00:00+07:00", "H26.50", "diem-1").body("findings", empty());
    }

    @Test
    void whereNobodyCanBeNamedThatIsTheAnswer() {
        merge();

        competence(CODE, null, "2026-09-30").body("open.code", contains("area-needed"));
        competence(CODE, "moi", "2026-09-30").body("open.code", contains("area-not-yet"));
        competence(CODE, "hoan-kiem", "2026-09-30").body("open.code", contains("nobody"));
        asked(CODE, "atlantis", "2026-09-30").statusCode(404);
        asked("9.999999", "cu", "2026-09-30").statusCode(404);
        asked(CODE, "cu", "2025-12-31").statusCode(404);
        asked(CODE, "cu", "tomorrow").statusCode(400);
        asked("", "cu", "2026-09-30").statusCode(400);
        asked("2.002621", "cau-giay", "2026-09-30").statusCode(410).body("detail", containsString("3.000722"));
    }

    @Test
    void theGapsOfTheCatalogueAreListedAreaByArea() {
        merge();

        // Every other area lacks the matter of the trial procedures; the merged areas always had it.
        given().header("Accept-Language", "en")
                .get("/v1/competence/gaps?from=2026-09-01&to=2026-12-31&limit=100")
                .then()
                .statusCode(200)
                .body("items.findAll { it.matter == 'merger' }.area", hasItem("hoan-kiem"))
                .body("items.findAll { it.matter == 'merger' }.area", not(hasItem("cu")))
                .body("items.findAll { it.matter == 'merger' }.area", not(hasItem("moi")))
                .body("items.find { it.area == 'hoan-kiem' && it.matter == 'merger' }.kind", equalTo("NOBODY"))
                .body("items.find { it.area == 'hoan-kiem' && it.matter == 'merger' }.to", equalTo("2026-12-31"));
        given().get("/v1/competence/gaps?limit=1").then().body("items.size()", equalTo(1));
        given().get("/v1/competence/gaps?from=2026-09-01&to=2026-08-31").then().statusCode(400);
        given().get("/v1/competence/gaps?from=2026-09-01&to=2099-08-31").then().statusCode(400);
    }

    /** A decision may not remove the agency that settles a procedure while the procedure stays in force. */
    @Test
    void whatWouldLeaveAProcedureWithoutItsAgencyIsNotPublished() {
        merge();
        var lines = Map.of(
                "gone",
                agencyLine(with(with(agency("H26.903", "Xã Mới"), "to", "2026-12-31"), "source", "NQ 1")),
                "no-unit",
                agencyLine(with(agency("H26.902", "Xã Kề"), "units", List.of())));

        var decision = draftedWith(heading("2026-11-20", "2027-01-15"), lines);

        verb(author(), decision, "submit")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("breaks-procedure"))
                .body("errors.find { it.code == 'breaks-procedure' }.pointer", equalTo("/lines/gone"))
                .body("errors.find { it.code == 'breaks-procedure' }.message", containsString(CODE));
    }

    /** Like code 26740, which belonged to one ward until 30/06/2025 and belongs to another since. */
    @Test
    void aCodeThatAnotherCommuneGetsNamesEachOnItsDays() {
        merge();
        var old = area("chung", row("DECIDE", "H26.901", "2026-01-01", null, null));
        var other = area("chung", row("DECIDE", "H26.903", "2026-10-01", null, null));

        published(
                heading("2026-09-02", "2026-09-16"),
                Map.of("old", areaLine(ended(old, "moi")), "other", areaLine(with(other, "from", "2026-10-01"))));

        competence(CODE, "chung", "2026-09-30").body("competent[0].agency", equalTo("H26.901"));
        competence(CODE, "chung", "2026-10-01").body("competent[0].agency", equalTo("H26.903"));
        var third = areaLine(with(other, "from", "2026-09-01"));
        verb(author(), draftedWith(heading("2026-09-03", "2026-09-17"), Map.of("third", third)), "submit")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("code-taken"))
                .body("errors.find { it.code == 'code-taken' }.pointer", equalTo("/lines/third/area/code"));
    }

    private static ValidatableResponse competence(String procedure, String area, String day) {
        return asked(procedure, area, day).statusCode(200);
    }

    private static ValidatableResponse asked(String procedure, String area, String day) {
        var place = area == null ? "" : "&area=" + area;
        return given().header("Accept-Language", "en")
                .get("/v1/competence?procedure=" + procedure + place + "&on=" + day)
                .then();
    }

    private static ValidatableResponse checked(String at, String agency, String unit) {
        var question = Map.of(
                "procedure",
                CODE,
                "channel",
                "COUNTER",
                "receivedAt",
                Map.of("agency", agency, "unit", unit),
                "at",
                at,
                "form",
                Map.of("age", 1, "commune", "cu"));
        return given().contentType(ContentType.JSON)
                .header("Accept-Language", "en")
                .body(question)
                .post("/v1/checks")
                .then()
                .statusCode(200);
    }

    private static ObjectNode settledByPlace(String code) {
        var provisions = provisions();
        provisions.put("control", "H26.50");
        ((ObjectNode) provisions.at("/form/properties")).putObject("commune").put("type", "string");
        var legs = (ArrayNode) provisions.get("process");
        legs.remove(1);
        var leg = (ObjectNode) legs.get(0);
        leg.put("procedure", code)
                .put("agency", "form:/commune")
                .put("matter", "merger")
                .put("unit", "phong");
        leg.get("steps").forEach(step -> ((ObjectNode) step).put("unit", "phong"));
        leg.putArray("results")
                .addObject()
                .put("code", "KQ.9")
                .putObject("name")
                .put("vi", "Kết quả")
                .put("en", "Result");
        return provisions;
    }

    private static Map<String, Object> agency(String code, String name) {
        var units = List.of(Map.of("code", "phong", "name", Map.of("vi", "Phòng", "en", "Unit")));
        return Map.of("code", code, "name", Map.of("vi", name, "en", name), "confirmed", false, "units", units);
    }

    private static Map<String, Object> area(String code, Object... rows) {
        return Map.of("code", code, "name", Map.of("vi", code, "en", code), "competent", List.of(rows));
    }

    private static Map<String, Object> row(String role, String agency, String from, String to, String procedure) {
        var row = new HashMap<String, Object>(Map.of(
                "role",
                role,
                "matter",
                "merger",
                "agency",
                agency,
                "from",
                from,
                "source",
                procedure == null ? "Luật" : "QĐ 1/QĐ-UBND",
                "certainty",
                "UNCONFIRMED"));
        if (to != null) {
            row.put("to", to);
        }
        if (procedure != null) {
            row.put("procedure", procedure);
            row.put("ground", "AUTHORISATION");
        }
        return row;
    }

    private static Map<String, Object> ended(Map<String, Object> whole, String successor) {
        return with(
                with(with(whole, "to", "2026-09-30"), "successors", List.of(successor)),
                "source",
                "NQ 1656/NQ-UBTVQH15");
    }

    private static Map<String, Object> with(Map<String, Object> whole, String name, Object value) {
        var changed = new HashMap<>(whole);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, Object> agencyLine(Map<String, Object> agency) {
        return Map.of("action", "AGENCY", "agency", agency);
    }

    private static Map<String, Object> areaLine(Map<String, Object> area) {
        return Map.of("action", "AREA", "area", area);
    }
}
