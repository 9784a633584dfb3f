package vn.motcua.procedure.reading;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.stack.test.StackResource;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class CatalogueApiTest {

    @Test
    void theListShowsWhatIsInForceOnTheDay() {
        when().get("/v1/procedures?on=2026-08-31&field=lien-thong").then().body("items.code", contains("2.002621"));
        when().get("/v1/procedures?on=2026-09-01&field=lien-thong").then().body("items.code", contains("3.000722"));
    }

    @Test
    void wordsAreSoughtInBothLanguagesAndTheCode() {
        given().queryParam("q", "HÔN NHÂN").get("/v1/procedures").then().body("items.code", contains("1.004873"));
        given().queryParam("q", "marital").get("/v1/procedures").then().body("items.code", contains("1.004873"));
        given().queryParam("q", "1.0048").get("/v1/procedures").then().body("items.code", contains("1.004873"));
        given().queryParam("q", "%").get("/v1/procedures").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "hon nhan, 1.004873",
        "nhan hon, 1.004873",
        "HON   NHAN xac, 1.004873",
        "Đăng ký thường trú, 1.004222",
        "dang ky thuong tru, 1.004222",
        "THUONG TRU, 1.004222",
        "4222, 1.004222",
        "1.004222, 1.004222",
        "giay phep xay dung, 1.013225",
        "permit building, 1.013225",
        "ban sao, 2.000815"
    })
    void whatPeopleTypeInAHurryIsFound(String words, String code) {
        given().queryParam("q", words)
                .queryParam("on", "2026-09-01")
                .get("/v1/procedures")
                .then()
                .body("items[0].code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "level=PROVINCE, 1.013225",
        "audience=ENTERPRISE&level=COMMUNE, 2.000815",
        "channel=COUNTER&online=NONE, 2.000815",
        "field=xay-dung, 1.013225",
        "agency=H26.101.1&field=cu-tru, 1.004222",
        "agency=H26.16, 1.013225",
        "agency=H26.60, 3.000722",
        "q=khai sinh&on=2026-08-31, 2.002621",
    })
    void everyFilterNarrows(String query, String code) {
        var codes = given()
                .get("/v1/procedures?" + (query.contains("on=") ? "" : "on=2026-09-01&") + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.code", String.class)
                .stream()
                .filter(found -> !found.startsWith("9."))
                .toList();

        assertThat(codes).containsExactly(code);
    }

    @Test
    void twoVersionsAreComparedPartByPart() {
        given().get("/v1/procedures/1.004873/differences?from=2026-01-01&to=2026-09-01")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        given().get("/v1/procedures/3.000722/differences?from=2026-01-01&to=2026-09-01")
                .then()
                .statusCode(404);
        given().get("/v1/procedures/x/differences").then().statusCode(404);
        given().get("/v1/procedures/1.004873/differences?from=x").then().statusCode(400);
    }

    @Test
    void provisionsAreReadAsTheyAreWritten() {
        given().get("/v1/procedures/1.004873/provisions?on=2026-09-01")
                .then()
                .statusCode(200)
                .body("name.vi", equalTo("Cấp giấy xác nhận tình trạng hôn nhân"))
                .body("name.en", not(equalTo("")))
                .body("caseTypes", not(hasSize(0)))
                .body("process[0].agency", equalTo("form:/residenceCommune"));
        given().get("/v1/procedures/2.002621/provisions?on=2026-09-01").then().statusCode(410);
        given().get("/v1/procedures/3.000722/provisions?on=2026-08-31").then().statusCode(404);
        given().get("/v1/procedures/x/provisions").then().statusCode(404);
        given().get("/v1/procedures/1.004873/provisions?on=never").then().statusCode(400);
    }

    @Test
    void thePagesLeadThroughTheWholeList() {
        // When
        var first =
                given().queryParam("limit", 2).queryParam("on", "2026-09-01").get("/v1/procedures");
        var link = first.header("Link");
        var second = given().urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));

        // Then
        assertThat(first.jsonPath().getList("items.code")).isEqualTo(List.of("1.004222", "1.004873"));
        assertThat(second.jsonPath().getList("items.code")).isEqualTo(List.of("1.013225", "2.000815"));
    }

    @Test
    void aProcedureIsShownAsItIsOnTheDayInTheLanguageAskedFor() {
        given().header("Accept-Language", "en")
                .get("/v1/procedures/3.000722?on=2026-09-01")
                .then()
                .statusCode(200)
                .body("name", containsString("identity card"))
                .body("documents.code", hasItem("GIAY-CHUNG-SINH"))
                .body("form.required", hasItem("child"))
                .body("process.key", contains("civil-status", "residence", "social-insurance", "identity-card"))
                .body("process[1].limits.value", contains(5, 2))
                .body("process[0].steps", equalTo(null));
    }

    @Test
    void anUnchangedProcedureIsNotSentAgain() {
        var tag = when().get("/v1/procedures/1.004222?on=2026-09-01").header("ETag");

        given().header("If-None-Match", tag)
                .get("/v1/procedures/1.004222?on=2026-09-01")
                .then()
                .statusCode(304);
    }

    @Test
    void aReplacedProcedureIsGoneAndSaysWhatReplacedIt() {
        given().header("Accept-Language", "en")
                .get("/v1/procedures/2.002621?on=2026-09-01")
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("type", equalTo("https://motcua.vn/problems/procedure-not-in-force"))
                .body("detail", containsString("3.000722"));
        when().get("/v1/procedures/2.002621/versions")
                .then()
                .statusCode(200)
                .body("items[0].replacedBy", contains("3.000722"));
    }

    @Test
    void agenciesAndCalendarsArePublic() {
        when().get("/v1/agencies?limit=100").then().statusCode(200).body("items.code", hasItem("H26.60"));
        when().get("/v1/agencies/H26.101")
                .then()
                .body("confirmed", equalTo(false))
                .body("units.code", contains("mot-cua", "tu-phap"));
        when().delete("/v1/calendar/2026").then().statusCode(405).header("Allow", "GET, HEAD");
        when().get("/v1/calendar/2026")
                .then()
                .statusCode(200)
                .body("daysOff.date", hasItem("2026-08-31"))
                .body("daysOff.date", not(hasItem("2026-11-23")))
                .body("workedDays.date", contains("2026-01-10", "2026-08-22"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/procedures/9.999999",
                "/v1/procedures/9.999999/versions",
                "/v1/procedures/%00",
                "/v1/procedures/3.000722?on=2026-08-31",
                "/v1/procedures/..%2f..%2fetc",
                "/v1/agencies/H99",
                "/v1/calendar/1999",
                "/v1/calendar/x",
                "/v1/nothing"
            })
    void whatIsNotThereIsAProblemOf404(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/procedures?on=2026-02-30",
        "/v1/procedures?on=yesterday",
        "/v1/procedures?on=%2B999999999-01-01",
        "/v1/procedures?level=DISTRICT",
        "/v1/procedures?agency=%00",
        "/v1/procedures?limit=0",
        "/v1/procedures?limit=x",
        "/v1/procedures?after=%00",
        "/v1/procedures?q=%00",
        "/v1/procedures?field=%00",
        "/v1/agencies/%00",
        "/v1/agencies?after=abc"
    })
    void badInputIsAProblemOf400(String path) {
        var status = given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .contentType("application/problem+json")
                .extract()
                .statusCode();

        assertThat(status).as(path).isBetween(400, 404).isNotEqualTo(401);
    }

    @Test
    void anIfMatchThatFailsIsAProblemToo() {
        given().header("If-Match", "\"another\"")
                .get("/v1/procedures/3.000722?on=2026-09-01")
                .then()
                .statusCode(412)
                .contentType("application/problem+json");
    }

    @Test
    void theGeneralRulesAreListedWithTheirPeriods() {
        given().get("/v1/parameters?limit=100")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.name == 'cutOff.time' }.periods.from",
                        contains("2018-06-21", "2025-07-01", "2026-08-05"))
                .body(
                        "items.find { it.name == 'cutOff.time' }.periods.certainty",
                        contains("FULL_TEXT", "EXCERPT", "FULL_TEXT"));
        given().get("/v1/parameters?limit=101").then().statusCode(400);
    }

    /** A value is confirmed if it was read in the text or in an excerpt; docs/law.md has the marks. */
    @Test
    void whatNoTextConfirmsIsAReport() {
        given().header("Accept-Language", "en")
                .get("/v1/parameters/certainty?confirmed=false&limit=100")
                .then()
                .statusCode(200)
                .body("items.findAll { it.name == 'supplement.clock' }.from", contains("2025-07-01"))
                .body(
                        "items.find { it.name == 'supplement.clock' }.advice",
                        equalTo("Find the legal basis and decide it: the value is assumed."))
                .body("items.find { it.kind == 'CALENDAR' && it.name == '2026' }.certainty", equalTo("SECONDARY"))
                .body("items.findAll { it.name == 'cutOff.time' }", empty());
        given().get("/v1/parameters/certainty?confirmed=true&limit=100")
                .then()
                .body(
                        "items.findAll { it.name == 'cutOff.time' }.from",
                        contains("2018-06-21", "2025-07-01", "2026-08-05"))
                .body("items.advice.findAll { it != null }", empty());
        var next = given().get("/v1/parameters/certainty?limit=3").then().extract();
        assertThat(next.header("Link")).contains("after=");
        given().get("/v1/parameters/certainty?confirmed=perhaps").then().statusCode(400);
    }

    @Test
    void everyOperationIsDescribed() {
        var api =
                given().accept("application/json").get("/q/openapi?format=json").jsonPath();

        assertThat(api.getMap("paths"))
                .containsKeys("/v1/procedures", "/v1/procedures/{code}", "/v1/decisions", "/v1/drafts/{id}/approve");
        for (var path : List.of("/v1/procedures", "/v1/procedures/{code}", "/v1/agencies", "/v1/calendar/{year}")) {
            assertThat(api.getString("paths.'" + path + "'.get.summary"))
                    .as(path)
                    .isNotBlank();
        }
    }
}
