package vn.motcua.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import vn.motcua.demo.client.Answer;
import vn.motcua.demo.client.Api;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Control;
import vn.motcua.demo.client.Filing;
import vn.motcua.demo.client.Officer;
import vn.motcua.demo.client.ReviewDesk;

/** A procedure that a decision publishes while somebody already asks for it. */
final class NewProcedure {
    private static final String PATH = "/v1/procedures/";
    private static final String SHORTER_DAY = "2026-11-19";
    private static final String HELD = "GIAY-KHAI-SINH";
    private static final Map<String, String> FORM =
            Map.of("residenceCommune", "cau-giay", "maritalStatus", "SINGLE", "purpose", "Vay vốn");

    private final City city;
    private final Chronicle chronicle;
    private final Control control;
    private final Api law;
    private final Officer counter;
    private final String code = "9.%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
    private UUID application;

    NewProcedure(City city, Chronicle chronicle) {
        this.city = city;
        this.chronicle = chronicle;
        control = city.control();
        law = control.author();
        counter = city.officer("cb-101-1");
    }

    /** Fri 21/08 16:00: in force from Mon 07/09. */
    void decided() {
        var like = Path.of(System.getProperty("motcua.root", "."), "deploy/catalogue/procedures/1.004873.yaml");
        var heading = Control.heading(city.own("3600/QĐ-UBND"), "2026-08-21", "2026-09-07");
        heading.put("lawEffectiveOn", "2026-09-07");
        var provisions = Control.provisions(like);
        provisions.withArray("documents").addPOJO(heldElsewhere());
        ((ObjectNode) provisions.at("/documents/1"))
                .putPOJO("validity", Map.of("counted", "FROM_ISSUE", "value", 6, "unit", "MONTH", "basis", "[D]"));
        provisions.withArray("/caseTypes/0/ways/0/channels").add("KIOSK");
        var line = Control.line("NEW", code, provisions);
        var again = Map.<String, Object>of("action", "ABOLISH", "code", code);

        var faulty =
                control.draft(Control.heading(city.own("0/QĐ-UBND"), "2026-08-21", "2026-08-20"), Map.of("1", again));
        chronicle.expect(
                "faults of a decision, all at once",
                control.submit(faulty)
                        .expect(422, "decision-faulty")
                        .body()
                        .at("/errors")
                        .findValuesAsText("code"),
                List.of("effective-before-dated", "not-in-force"));
        var decision = control.draft(heading, Map.of("1", line, "2", shorterDay()));
        control.submit(decision).expect(200);
        control.approveOwn(decision).expect(403, "own-decision");
        chronicle.note("whoever drafted it does not approve it: 403 own-decision");
        control.approve(decision).expect(200);
        // 5 working days before the law's effect (63/2010/NĐ-CP Art. 15): signed Fri 21/08; Sat 22/08 is worked.
        chronicle.expect(
                "published in time",
                law.get("/v1/decisions/" + decision).expect(200).at("/inTime").asBoolean(),
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
    }

    /** On Thu 19/11 H26.101 closes half an hour earlier. */
    private static Map<String, Object> shorterDay() {
        var calendar =
                Control.file(Path.of(System.getProperty("motcua.root", "."), "deploy/catalogue/calendar-2026.yaml"));
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

    /** A paper that nobody is asked for, because a published database holds what it says. */
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
                "[D]",
                "certainty",
                "UNCONFIRMED");
    }

    /** Thu 03/09 11:00: too early. */
    void askedForBeforeItIsInForce() {
        var filing = Filing.of(code, "H26.101", "mot-cua")
                .owner(city.an())
                .contact("Nguyễn Văn An", city.mailAddress("an.thu-tuc-moi"), "vi")
                .form(FORM);
        application = chronicle.named("new-procedure", counter.counter().open(filing));
        counter.counter().attach(application, "TO-KHAI", "Tờ khai");
        counter.counter().submit(application);
        city.events().await(application, "case.opened");
        chronicle.expect(
                "what the check found",
                counter.read(application).expect(200).at("/findings").findValuesAsText("code"),
                List.of("procedure-not-in-force"));
    }

    /** Six months from 06/03 ended yesterday. */
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

    /** Mon 07/09 09:30: the check of Thursday does not hold any more. */
    void acceptedOnceItIs() {
        counter.attempt(counter.reception(application), "accept", Map.of()).expect(409, "check-expired");
        city.events().await(application, "case.rechecked");
        chronicle.expect(
                "what the new check found",
                counter.read(application).expect(200).at("/findings").findValuesAsText("code"),
                List.of("document-in-database"));
        var item =
                Map.of("document", HELD, "reasonCode", "MISSING_PAPER", "text", Map.of("vi", "Thiếu giấy khai sinh"));
        counter.attempt(
                        counter.reception(application),
                        "supplement-request",
                        Map.of("reason", "Thiếu giấy tờ", "items", List.of(item)))
                .expect(422, "held-in-database");
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
        var file = counter.accept(application, "BL-0007");
        chronicle.expect("due, as a preview of the same answers had it", preview.hanoi("/dueAt"), file.hanoi("/dueAt"));
        // 3 WORKING_DAY, NEXT_DAY from Mon 07/09: Tue 08, Wed 09, Thu 10/09.
        chronicle.expectTime("due", file.hanoi("/dueAt"), "2026-09-10T17:00");
    }

    /** Mon 07/09 10:00: by whoever signed in at the kiosk, which nobody has to say. */
    void filedAtTheKiosk() {
        var kiosk = city.chiAtTheKiosk();
        var filing = Filing.of(code, "H26.101", "mot-cua")
                .owner(city.chi())
                .contact("Lê Thị Chi", city.mailAddress("chi.ki-ot"), "vi")
                .form(FORM);
        var filed = chronicle.named("kiosk", kiosk.open(filing));
        kiosk.attach(filed, "TO-KHAI", "Tờ khai");
        kiosk.submit(filed);
        city.events().await(filed, "case.opened");
        chronicle.expect("channel", kiosk.read(filed).expect(200).text("/channel"), "KIOSK");
        var file = counter.accept(filed, "BL-0008");
        chronicle.expectTime("accepted at the counter, due", file.hanoi("/dueAt"), "2026-09-10T17:00");
    }

    /** Thu 10/09: what the year's decisions did. */
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

    /** Thu 10/09 16:00: the year's plan has it reviewed; a decision comes of that. */
    void reviewed() {
        var reviews = control.reviews();
        var plan = reviews.draft(ReviewDesk.plan(2026, city.own("UBND thành phố Hà Nội"), code));
        reviews.approveOwn(plan).expect(403, "own-plan");
        chronicle.note("whoever drafted the plan of reviews does not approve it: 403 own-plan");
        reviews.approve(plan).expect(200);
        chronicle.expectThat(
                "a first cost sheet names the steps of the procedure",
                !reviews.costProposal(plan, code).all("/sheet/activities").isEmpty());
        // The sums of QĐ 1811/QĐ-TTPVHCC.
        reviews.write(plan, code, ReviewDesk.found(1_024_000, 231_000, 1_209, "ABOLISH"))
                .expect(200);
        reviews.conclude(plan, code).expect(200);
        var heading = Control.heading(city.own("3700/QĐ-UBND"), "2026-09-10", "2026-12-01");
        var line = Map.<String, Object>of("action", "ABOLISH", "code", code);
        var draft = control.draft(heading, Map.of("1", line));
        reviews.link(plan, code, draft, "1").expect(200);
        control.submit(draft).expect(200);
        chronicle.expect("carried out while it is a draft", carriedOut(reviews.report(plan)), 0);
        control.approve(draft).expect(200);
        var report = reviews.report(plan);
        chronicle.expect("carried out once it is published", carriedOut(report), 1);
        chronicle.expect(
                "saved a year, in đồng", report.at("/total/saving/amount").asLong(), 958_737_000L);
        chronicle.expect("percent", report.text("/total/saving/percent"), "77.44");
    }

    private static int carriedOut(Answer report) {
        return report.among("/total/proposals", "kind", "ABOLISH")
                .path("carriedOut")
                .asInt();
    }
}
