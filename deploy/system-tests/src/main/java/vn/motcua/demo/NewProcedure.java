package vn.motcua.demo;

import static vn.motcua.playbook.CaseRow.ACCEPT;
import static vn.motcua.playbook.CaseRow.ASK;
import static vn.motcua.playbook.CaseRow.missing;
import static vn.motcua.playbook.DecisionRow.APPROVE;
import static vn.motcua.playbook.DecisionRow.PUT_LINE;
import static vn.motcua.playbook.DecisionRow.SUBMIT;
import static vn.motcua.playbook.ReviewRow.CONCLUDE;
import static vn.motcua.playbook.ReviewRow.LINK;
import static vn.motcua.playbook.ReviewRow.WRITE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import vn.motcua.local.Service;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.CaseRow;
import vn.motcua.playbook.Decision;
import vn.motcua.playbook.Filing;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.Provisions;
import vn.motcua.playbook.ReviewPlan;
import vn.motcua.playbook.ReviewRow;
import vn.motcua.playbook.client.Answer;
import vn.motcua.playbook.client.Api;
import vn.motcua.playbook.client.Citizen;
import vn.motcua.playbook.client.City;

/** A procedure that a decision publishes, and a citizen who applies for it before it is in force. */
final class NewProcedure {
    private static final String PATH = "/v1/procedures/";
    private static final String SHORTER_DAY = "2026-11-19";
    private static final String HELD = "GIAY-KHAI-SINH";
    private static final Map<String, String> FORM =
            Map.of("residenceCommune", "cau-giay", "maritalStatus", "SINGLE", "purpose", "Vay vốn");

    private final City city;
    private final Chronicle chronicle;
    private final Api law;
    private final String code = "9.%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
    private final Case early;

    NewProcedure(City city, Chronicle chronicle) {
        this.city = city;
        this.chronicle = chronicle;
        law = city.api(Decision.AUTHOR, Service.PROCEDURE);
        early = new Case(
                city,
                filing(Citizen.AN).mail(city.mailAddress("an.thu-tuc-moi")).atTheCounter());
    }

    /** Fri 21/08 16:00: in force from Mon 07/09. */
    void decided() {
        var heading = Provisions.heading(city.own("3600/QĐ-UBND"), "2026-08-21", "2026-09-07");
        heading.put("lawEffectiveOn", "2026-09-07");
        var provisions = Provisions.of("1.004873");
        provisions.withArray("documents").addPOJO(heldElsewhere());
        var issuedBefore = (ObjectNode) provisions.at("/documents/1");
        issuedBefore.remove("database");
        issuedBefore.putPOJO(
                "validity",
                Map.of("counted", "FROM_ISSUE", "value", 6, "unit", "MONTH", "basis", "quyết định công bố"));
        provisions.withArray("/caseTypes/0/ways/0/channels").add("KIOSK");
        var faulty = new Decision(city, Provisions.heading(city.own("0/QĐ-UBND"), "2026-08-21", "2026-08-20"))
                .line(Provisions.abolition(code));
        chronicle.expect(
                "faults of a decision, all at once",
                faulty.at(SUBMIT)
                        .attempt(SUBMIT)
                        .expect(422, "decision-faulty")
                        .body()
                        .at("/errors")
                        .findValuesAsText("code"),
                List.of("effective-before-dated", "not-in-force"));
        var decision = new Decision(city, heading)
                .line(Provisions.line("NEW", code, provisions))
                .line(shorterDay())
                .line(peoplesWords())
                .line(purposes())
                .at(APPROVE);
        chronicle.expectThat(
                "whoever approves it sees what it changes in the calendar",
                law.get("/v1/drafts/" + decision.id() + "/differences")
                        .expect(200)
                        .at("/items")
                        .findValuesAsText("compared")
                        .contains("true"));
        decision.attempt(APPROVE.by(Decision.AUTHOR)).expect(403, "own-decision");
        chronicle.note("whoever drafted it does not approve it: 403 own-decision");
        decision.give(APPROVE);
        // 5 working days before the law's effect (63/2010/NĐ-CP Art. 15): signed Fri 21/08; Sat 22/08 is worked.
        chronicle.expect(
                "published in time",
                law.get("/v1/decisions/" + decision.id())
                        .expect(200)
                        .at("/inTime")
                        .asBoolean(),
                true);
        law.get(PATH + code + "?on=2026-09-06").expect(404);
        law.get(PATH + code + "?on=2026-09-07").expect(200);
        var competent = law.get("/v1/competence?procedure=" + code + "&area=cau-giay&on=2026-09-07")
                .expect(200);
        chronicle.expect(
                "who decides in Cầu Giấy, and who controls",
                competent.at("/competent").findValuesAsText("agency"),
                List.of("H26.101", "H26.50"));
        chronicle.note("why: " + competent.text("/competent/0/why"));
        found();
        asked();
    }

    /** A page can be made from the form, and answers are checked against lists, each other and the day. */
    private void asked() {
        chronicle.expect(
                "the first thing that the form asks for",
                law.get(PATH + code + "?on=2026-09-07").expect(200).text("/form/page/0/label/vi"),
                "Người được xác nhận");
        chronicle.expect(
                "purposes once one of them has ended",
                law.get("/v1/lists/purposes?on=2026-09-07")
                        .expect(200)
                        .at("/items")
                        .findValuesAsText("code"),
                List.of("LOAN"));
        var answers = new HashMap<String, Object>(FORM);
        answers.put("person", Map.of("dateOfBirth", "2030-01-01", "nationality", "XX"));
        var place = Map.of("agency", "H26.101", "unit", "mot-cua");
        var checked = law.post(
                        "/v1/checks",
                        Map.of("procedure", "1.004873", "receivedAt", place, "channel", "COUNTER", "form", answers))
                .expect(200);
        chronicle.expectThat(
                "no such country, and nobody is born after he files",
                checked.at("/findings").findValuesAsText("code").containsAll(List.of("form-list", "form-condition")));
    }

    private static Map<String, Object> purposes() {
        var name = Map.of("vi", "Mục đích sử dụng", "en", "Purposes");
        var loan = Map.of("code", "LOAN", "name", Map.of("vi", "Vay vốn", "en", "A loan"));
        var work = Map.of("code", "WORK", "name", Map.of("vi", "Xin việc", "en", "Work"), "to", "2026-08-31");
        return Map.of(
                "action",
                "LIST",
                "list",
                Map.of(
                        "code",
                        "purposes",
                        "name",
                        name,
                        "source",
                        "Quyết định công bố",
                        "entries",
                        List.of(loan, work)));
    }

    private static Map<String, Object> peoplesWords() {
        return Map.of(
                "action",
                "WORDS",
                "words",
                Map.of(
                        "code", "no-family-yet",
                        "synonyms", List.of("chưa lập gia đình"),
                        "means", List.of("xác nhận tình trạng hôn nhân")));
    }

    /** By the words of that decision, by an abbreviation, and with a typing error. */
    private void found() {
        expectFound("giấy chưa lập gia đình", "1.004873", "giấy xác nhận tình trạng hôn nhân");
        expectFound("nhap ho khau", "1.004222", "đăng ký thường trú");
        expectFound("giay phep xai dung", "1.013225", "giấy phép xây dựng nhà ở riêng lẻ");
    }

    private void expectFound(String typed, String first, String meant) {
        var found = law.get("/v1/procedures?on=2026-09-07&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                .expect(200);
        chronicle.expect("who types \"" + typed + "\" finds", found.text("/items/0/code"), first);
        chronicle.expect("shown for", found.text("/shownFor"), meant);
    }

    /** On Thu 19/11 H26.101 closes half an hour earlier. */
    private static Map<String, Object> shorterDay() {
        var calendar = Provisions.file("calendar-2026.yaml");
        calendar.withArray("otherHours")
                .addPOJO(Map.of(
                        "from",
                        SHORTER_DAY,
                        "to",
                        SHORTER_DAY,
                        "agency",
                        "H26.101",
                        "hours",
                        List.of(Map.of("from", "08:00", "to", "12:00"), Map.of("from", "13:30", "to", "16:30")),
                        "source",
                        "Thông báo của phường"));
        return Map.of("action", "CALENDAR", "calendar", calendar);
    }

    /** A paper that applicants need not submit, because a published database has its content. */
    private static Map<String, Object> heldElsewhere() {
        var database = Map.of(
                "name",
                Map.of("vi", "Cơ sở dữ liệu hộ tịch điện tử", "en", "Electronic civil status database"),
                "from",
                "2026-01-01",
                "basis",
                "NĐ 118/2025/NĐ-CP Điều 4(2a)");
        return Map.of(
                "code",
                HELD,
                "name",
                Map.of("vi", "Giấy khai sinh", "en", "Birth certificate"),
                "originals",
                0,
                "copies",
                1,
                "electronic",
                false,
                "database",
                database,
                "source",
                "quyết định công bố",
                "certainty",
                "UNCONFIRMED");
    }

    /** Thu 03/09 11:00: the procedure is not in force yet. */
    void askedForBeforeItIsInForce() {
        chronicle.named("new-procedure", early.past(CaseRow.OPEN)).past(CaseRow.SUBMIT);
        early.await("case.opened");
        chronicle.expect(
                "what the check found",
                early.file().at("/findings").findValuesAsText("code"),
                List.of("procedure-not-in-force"));
    }

    /** The six months from 06/03 ended yesterday. */
    private void withAnOldPaper() {
        var form = new HashMap<String, Object>(FORM);
        form.put("issuedBefore", true);
        var answers = new HashMap<>(answers());
        answers.put("form", form);
        answers.put(
                "documents",
                List.of(Map.of("code", "TO-KHAI"), Map.of("code", "GIAY-XAC-NHAN-CU", "issuedOn", "2026-03-06")));
        chronicle.expect(
                "of a certificate that was good for six months, a day too late",
                law.post("/v1/checks", answers).expect(200).at("/findings").findValuesAsText("code"),
                List.of("document-outdated", "document-in-database"));
    }

    private Map<String, Object> answers() {
        return Map.of(
                "procedure",
                code,
                "channel",
                "COUNTER",
                "receivedAt",
                Map.of("agency", "H26.101", "unit", "mot-cua"),
                "documents",
                List.of(Map.of("code", "TO-KHAI")),
                "form",
                FORM);
    }

    /** Mon 07/09 09:30: the check of Thursday is no longer valid. */
    void acceptedOnceItIs() {
        early.at(ACCEPT).attempt(ACCEPT.saying(Map.of())).expect(409, "check-expired");
        early.await("case.rechecked");
        chronicle.expect(
                "what the new check found",
                early.file().at("/findings").findValuesAsText("code"),
                List.of("document-in-database"));
        early.at(ASK).attempt(ASK.saying(missing(HELD, "Thiếu giấy khai sinh"))).expect(422, "held-in-database");
        chronicle.note("what a database holds is not asked for: 422 held-in-database");
        withAnOldPaper();
        var preview = law.post("/v1/checks", answers()).expect(200);
        // From Mon 16/11: Tue 17, Wed 18, Thu 19/11.
        var inNovember = new HashMap<>(answers());
        inNovember.put("at", "2026-11-16T09:00:00+07:00");
        chronicle.expectTime(
                "filed in November, due by the hours of that agency on that day",
                law.post("/v1/checks", inNovember).expect(200).hanoi("/dueAt"),
                SHORTER_DAY + "T16:30");
        var file = early.give(ACCEPT.saying(Map.of("feeReceipt", "BL-0007")));
        chronicle.expect("due, as a preview of the same answers had it", preview.hanoi("/dueAt"), file.hanoi("/dueAt"));
        // 3 WORKING_DAY, NEXT_DAY from Mon 07/09: Tue 08, Wed 09, Thu 10/09.
        chronicle.expectTime("due", file.hanoi("/dueAt"), "2026-09-10T17:00");
    }

    /** Mon 07/09 10:00: filed by the person signed in at the kiosk; the service finds out the channel by itself. */
    void filedAtTheKiosk() {
        var filed = new Case(
                city, filing(Citizen.CHI).mail(city.mailAddress("chi.ki-ot")).filedBy("chi@kiosk-101"));
        chronicle.named("kiosk", filed.past(CaseRow.OPEN)).past(CaseRow.SUBMIT);
        filed.await("case.opened");
        chronicle.expect("channel", filed.view("chi@kiosk-101").expect(200).text("/channel"), "KIOSK");
        var file = filed.give(ACCEPT.saying(Map.of("feeReceipt", "BL-0008")));
        chronicle.expectTime("accepted at the counter, due", file.hanoi("/dueAt"), "2026-09-10T17:00");
    }

    /** Thu 10/09: the statistics of the year's decisions. */
    void counted() {
        var year = law.get("/v1/statistics/publications?from=2026-01-01&to=2026-12-31")
                .expect(200);
        chronicle.expectThat("the year's statistics count it as published", year.number("/total/published") >= 1);
        chronicle.expectThat(
                "what no legal text confirms yet is a report",
                !law.get("/v1/parameters/certainty?confirmed=false")
                        .expect(200)
                        .at("/items")
                        .isEmpty());
        chronicle.expectThat(
                "in its field",
                year.among("/byField", "key", "ho-tich").path("published").asInt() >= 1);
    }

    /** Thu 10/09 16:00: the procedure is reviewed by the year's plan; the review leads to a decision. */
    void reviewed() {
        var plan = new ReviewPlan(city, city.own("UBND thành phố Hà Nội"), code).at(ReviewRow.APPROVE);
        plan.attempt(ReviewRow.APPROVE.by(Decision.AUTHOR)).expect(403, "own-plan");
        chronicle.note("whoever drafted the plan of reviews does not approve it: 403 own-plan");
        plan.give(ReviewRow.APPROVE);
        chronicle.expectThat(
                "a first cost sheet names the steps of the procedure",
                !plan.costProposal().all("/sheet/activities").isEmpty());
        // The sums of QĐ 1811/QĐ-TTPVHCC.
        plan.give(WRITE.saying(ReviewPlan.found(1_024_000, 231_000, 1_209, "ABOLISH")));
        plan.give(CONCLUDE);
        var decision = new Decision(city, Provisions.heading(city.own("3700/QĐ-UBND"), "2026-09-10", "2026-12-01"))
                .line(Provisions.abolition(code))
                .past(PUT_LINE);
        plan.give(LINK.saying(ReviewPlan.link(decision, "1")));
        decision.give(SUBMIT);
        chronicle.expect("carried out while it is a draft", carriedOut(plan.report()), 0);
        decision.give(APPROVE);
        var report = plan.report();
        chronicle.expect("carried out once it is published", carriedOut(report), 1);
        chronicle.expect(
                "saved a year, in đồng", report.at("/total/saving/amount").asLong(), 958_737_000L);
        chronicle.expect("percent", report.text("/total/saving/percent"), "77.44");
    }

    private Filing filing(Citizen owner) {
        return Filings.maritalStatus(code, "101", "cau-giay", owner).form(FORM);
    }

    private static int carriedOut(Answer report) {
        return report.among("/total/proposals", "kind", "ABOLISH")
                .path("carriedOut")
                .asInt();
    }
}
