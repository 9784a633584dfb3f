package vn.motcua.routing.deadline;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.motcua.routing.Harness.command;
import static vn.motcua.routing.Harness.officer;
import static vn.motcua.routing.Harness.task;
import static vn.motcua.routing.casefile.CaseFileFixtures.checked;
import static vn.motcua.routing.casefile.CaseFileFixtures.internal;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.routing.Harness;
import vn.motcua.stack.test.StackResource;

/** Dates over National Day 2026: 31/08 to 02/09 are off, Saturday 22/08 is worked. */
@QuarkusTest
@WithTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "routing"), @ResourceArg(name = "s3", value = "true")})
class DeadlinesTest {
    private static final String SUPPLEMENT = """
            {"limit": {"value": 3, "unit": "WORKING_DAY"}, "agency": "H26.101", "start": "2026-08-27T10:00:00+07:00",
             "stops": [{"from": "2026-08-28T09:00:00+07:00", "to": "2026-09-03T09:00:00+07:00", "afterwards": "%s"}]}""";

    @Inject
    Harness harness;

    private final UUID application = UUID.randomUUID();

    @BeforeEach
    void thursday() {
        harness.itIs("2026-08-20T14:55:00+07:00");
        harness.calendarIsPublished();
        harness.agencyIsPublished("H26.101");
    }

    @Test
    void everyDateOfACaseHasItsProof() {
        harness.send(
                checked(application, internal("certificate"), internal("copy", "certificate")),
                application,
                "procedure");
        task("cb-101-1", application, "reception");
        harness.itIs("2026-08-27T09:00:00+07:00");
        command("cb-101-1", application, "reception", "accept", "{}").then().statusCode(200);

        deadlines("en")
                .body("kind", contains("RECEPTION", "APPOINTMENT", "APPOINTMENT", "LEG"))
                .body("leg", contains(nullValue(), equalTo("certificate"), equalTo("copy"), equalTo("certificate")))
                .body("since", contains("RECEIPT", "OPENING", "OPENING", "OPENING"))
                .body("calendarChanged", contains(false, false, false, false))
                // Fri 28, then 31/08-02/09 off: Thu 03, Fri 04; the copy opens then: Mon 07, Tue 08, Wed 09.
                .body("proof[1].dueAt", equalTo("2026-09-04T17:00:00+07:00"))
                .body("proof[2].dueAt", equalTo("2026-09-09T17:00:00+07:00"))
                .body("proof[2].stretches[0].from", equalTo("2026-09-04T17:00:00+07:00"))
                .body("proof[1].stretches[0].firstDay", equalTo("2026-08-28"))
                .body(
                        "proof[1].stretches[0].skipped.day",
                        contains("2026-08-29", "2026-08-30", "2026-08-31", "2026-09-01", "2026-09-02"))
                .body(
                        "proof[1].stretches[0].skipped.name",
                        contains(null, null, "Nghỉ hoán đổi với 22/08", "Quốc khánh", null))
                .body(
                        "proof[1].text",
                        equalTo(
                                "Time limit: 3 working days (Nghị định 123/2015/NĐ-CP Điều 22). The day of the start is not counted (Civil Code 2015 Art. 147)."
                                        + " It starts at 09:00 on 27/08/2026; day 1 is 28/08/2026."
                                        + " Not counted: 29/08/2026 (Saturday); 30/08/2026 (Sunday);"
                                        + " 31/08/2026 (Nghỉ hoán đổi với 22/08, Thông báo nghỉ lễ 2026);"
                                        + " 01/09/2026 (Quốc khánh, Bộ luật Lao động 2019 Điều 112(1)đ); 02/09/2026 (Thông báo nghỉ lễ 2026)."
                                        + " Due at 17:00 on 04/09/2026."));
    }

    /** Vietnamese is the law's language; the answer is in Vietnamese unless another language is asked for. */
    @Test
    void theParagraphIsInTheLanguageAskedFor() {
        harness.send(checked(application, internal("certificate")), application, "procedure");
        task("cb-101-1", application, "reception");

        // 8 hours from the filing on Thu 14:50: 2 h 10 then, 4 h on Friday morning, 1 h 50 from 13:30.
        deadlines("vi")
                .body("proof", hasSize(1))
                .body(
                        "proof[0].text",
                        equalTo(
                                "Thời hạn: 8 giờ làm việc (fixture). Chỉ tính giờ làm việc. Bắt đầu 14:50 ngày 20/08/2026."
                                        + " Đến hạn 15:20 ngày 21/08/2026."));
    }

    @ParameterizedTest(name = "after a supplement of five days, {0}: due {1}, by the index {2}")
    @CsvSource({
        // From zero on Thu 03/09: Fri 04, Mon 07, Tue 08. By the index Fri 28 counted: Fri 04, Mon 07.
        "RESTART, 2026-09-08T17:00:00+07:00, 2026-09-07T17:00:00+07:00",
        "RESUME,  2026-09-07T17:00:00+07:00, 2026-09-07T17:00:00+07:00",
    })
    void aPreviewTellsWhatAStopWouldDo(String afterwards, String due, String byTheIndex) {
        preview(SUPPLEMENT.formatted(afterwards))
                .statusCode(200)
                .body("originalDueAt", equalTo("2026-09-04T17:00:00+07:00"))
                .body("dueAt", equalTo(due))
                .body("indexDueAt", equalTo(byTheIndex))
                .body("stretches.cause", contains("STARTED", afterwards.equals("RESUME") ? "RESUMED" : "RESTARTED"));
    }

    @Test
    void whileTheClockStandsNothingIsDue() {
        preview(SUPPLEMENT.formatted("RESTART").replace("\"to\": \"2026-09-03T09:00:00+07:00\", ", ""))
                .statusCode(200)
                .body("dueAt", nullValue())
                .body("originalDueAt", equalTo("2026-09-04T17:00:00+07:00"))
                .body("text", endsWith("Tạm dừng từ 09:00 ngày 28/08/2026. Chưa có hạn mới."));
    }

    @Test
    void everyFaultOfAQuestionIsNamed() {
        preview("""
                {"limit": {"value": 0}, "agency": " ", "stops": [{}], "extensions": [null]}""")
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/limit/value",
                                "/limit/unit",
                                "/agency",
                                "/start",
                                "/stops/0/from",
                                "/stops/0/afterwards",
                                "/extensions/0"));
    }

    @Test
    void nothingIsDueAtAnAgencyThatDoesNotExist() {
        preview("""
                {"limit": {"value": 3, "unit": "WORKING_DAY"}, "agency": "H26.999", "start": "2026-08-27T10:00:00+07:00"}""")
                .statusCode(400)
                .body("errors.pointer", contains("/agency"))
                .body("errors.code", contains("unknown-agency"));
    }

    @ParameterizedTest(name = "{1} to {2} after {0}: 400")
    @CsvSource({
        "2026-08-27T10:00:00+07:00, 2026-08-26T09:00:00+07:00, 2026-08-28T09:00:00+07:00",
        "2026-08-27T10:00:00+07:00, 2026-08-28T09:00:00+07:00, 2026-08-28T08:00:00+07:00",
    })
    void timeDoesNotRunBackwards(String start, String from, String to) {
        preview("""
                {"limit": {"value": 3, "unit": "WORKING_DAY"}, "agency": "H26.101", "start": "%s",
                 "stops": [{"from": "%s", "to": "%s", "afterwards": "RESUME"}]}""".formatted(start, from, to)).statusCode(400).body("errors.code", contains("disorder"));
    }

    @ParameterizedTest
    @CsvSource({
        "+999999999-12-31T23:00:00Z, format",
        "9999-12-31T23:00:00Z, out-of-range",
        "1944-12-31T23:00:00Z, out-of-range",
        "2101-01-01T00:00:00+07:00, out-of-range",
    })
    void noOfficeWorksInThatYear(String start, String fault) {
        preview("""
                {"limit": {"value": 1000, "unit": "HOUR"}, "agency": "H26.101", "start": "%s"}""".formatted(start))
                .statusCode(400)
                .body("errors.pointer", contains("/start"))
                .body("errors.code", contains(fault));
    }

    /** The extension is made at the instant at which the stop begins: form 04 comes first. */
    @Test
    void anExtensionAndAStopOfOneInstant() {
        preview("""
                {"limit": {"value": 3, "unit": "WORKING_DAY"}, "agency": "H26.101", "start": "2026-08-20T10:00:00+07:00",
                 "stops": [{"from": "2026-08-21T09:00:00+07:00", "to": "2026-08-22T09:00:00+07:00", "afterwards": "RESUME"}],
                 "extensions": [{"from": "2026-08-21T09:00:00+07:00", "dueAt": "2026-08-26T17:00:00+07:00"}]}""")
                .statusCode(200)
                // Wed 26; the worked Saturday is taken out: Thu 27.
                .body(
                        "stretches.dueAt",
                        contains(
                                "2026-08-24T17:00:00+07:00", "2026-08-26T17:00:00+07:00", "2026-08-27T17:00:00+07:00"));
    }

    /** The days off of 2027 are not announced; Fri 01/01 is one by law. Thu 31/12, Mon 04/01, Tue 05/01. */
    @Test
    void aDateInAYearThatIsNotAnnouncedIsProvisionalAndSaysSo() {
        preview("""
                {"limit": {"value": 3, "unit": "WORKING_DAY"}, "agency": "H26.101", "start": "2026-12-30T10:00:00+07:00"}""")
                .statusCode(200)
                .body("dueAt", equalTo("2027-01-05T17:00:00+07:00"))
                .body("provisional", equalTo(true))
                .body("stretches[0].skipped.day", contains("2027-01-01", "2027-01-02", "2027-01-03"))
                .body("text", containsString("2027 chưa được công bố"));
    }

    @Test
    void aDateBeyondWhatCanBeKnownIsRefusedAndTheDayNamed() {
        preview("""
                {"limit": {"value": 3, "unit": "WORKING_DAY"}, "agency": "H26.101", "start": "2029-12-30T10:00:00+07:00"}""").statusCode(409).body("type", endsWith("/calendar-gap"));
    }

    private ValidatableResponse deadlines(String language) {
        return officer("cb-101-1")
                .header("Accept-Language", language)
                .get("/v1/cases/" + application + "/deadlines")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse preview(String question) {
        return officer("cb-101-1").body(question).post("/v1/deadlines/preview").then();
    }
}
