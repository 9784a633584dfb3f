package vn.motcua.authorisation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.authorisation.Scene.Subject;
import vn.motcua.demo.client.Applicant;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Eventually;
import vn.motcua.demo.client.Filing;
import vn.motcua.demo.client.Officer;
import vn.motcua.local.Service;

/** Applications and cases in the states that the rows speak of: of Nguyễn Văn An, filed by Trần Thị Bình, at Cầu Giấy. */
final class Cases {
    static final String LEG = "certificate";
    private static final String DOCUMENT = "document";

    private final City city;

    Cases(City city) {
        this.city = city;
    }

    Subject draft() {
        return opened(city.an().intake(), filing(someAddress()));
    }

    Subject counterDraft() {
        return opened(counter().counter(), filing(someAddress()));
    }

    Subject portalDraft() {
        return opened(city.portal(), filing(someAddress()).fromPortal("G22-" + UUID.randomUUID(), 2));
    }

    private static Subject opened(Applicant by, Filing filing) {
        return Subject.of("id", by.open(filing));
    }

    Subject draftWithPaper() {
        var draft = draft();
        return draft.with(DOCUMENT, city.an().intake().attach(id(draft), "TO-KHAI", "Tờ khai"));
    }

    /** At the counter, and intake knows what routing made of it. */
    Subject waiting() {
        var filed = draftWithPaper();
        city.an().intake().submit(id(filed));
        Eventually.holds(
                "the case to open",
                () -> !city.an().intake().read(id(filed)).text("/handler").isEmpty());
        return withTask(filed, counter(), null, "reception");
    }

    Subject asked() {
        var waiting = waiting();
        counter()
                .attempt(counter().reception(id(waiting)), "supplement-request", supplementRequest())
                .expect(200);
        Eventually.holds(
                "intake to ask",
                () -> city.an().intake().read(id(waiting)).text("/state").equals("SUPPLEMENT_REQUESTED"));
        return waiting;
    }

    static Map<String, ?> supplementRequest() {
        var text = Map.of("vi", "Thiếu Tờ khai");
        var item = Map.of("document", "TO-KHAI", "reasonCode", "MISSING_PAPER", "text", text);
        return Map.of("reason", "Hồ sơ chưa đủ", "items", List.of(item));
    }

    /** Accepted; the ward examines it, and intake knows. */
    Subject accepted() {
        var waiting = waiting();
        var code = counter().accept(id(waiting), "BL-1").text("/caseCode");
        Eventually.holds(
                "intake to know the leg",
                () -> city.officer("cb-101-2").counter().read(id(waiting)).status() == 200);
        return withTask(waiting.with("code", code), city.officer("cb-101-2"), LEG, "appraise");
    }

    Subject taken() {
        var accepted = accepted();
        city.officer("cb-101-2").claim(id(accepted), LEG, "appraise");
        return withTask(accepted, city.officer("cb-101-2"), LEG, "appraise");
    }

    /** The officer has written what is to be asked. */
    Subject supplementDrafted() {
        var taken = taken();
        attempt("cb-101-2", id(taken), "appraise", "supplement-draft", supplementRequest());
        return withTask(taken, city.officer("cb-101-6"), LEG, "supplement-sign");
    }

    Subject supplementSigned() {
        var drafted = supplementDrafted();
        attempt("cb-101-6", id(drafted), "supplement-sign", "supplement-draft/sign", null);
        return withTask(drafted, counter(), LEG, "supplement-send");
    }

    static Map<String, ?> extensionRequest() {
        return Map.of("reason", "Chờ xác minh", "dueAt", "2026-10-15T17:00:00+07:00");
    }

    Subject extensionDrafted() {
        var taken = taken();
        attempt("cb-101-2", id(taken), "appraise", "extension-draft", extensionRequest());
        return withTask(taken, city.officer("cb-101-4"), LEG, "extension-sign");
    }

    Subject extensionSigned() {
        var drafted = extensionDrafted();
        attempt("cb-101-4", id(drafted), "extension-sign", "extension-draft/sign", null);
        return withTask(drafted, city.officer("cb-101-3"), LEG, "extension-send");
    }

    private Subject askedWhileProcessing() {
        var signed = supplementSigned();
        attempt("cb-101-1", id(signed), "supplement-send", "supplement-draft/send", null);
        return signed;
    }

    Subject supplemented() {
        var asked = askedWhileProcessing();
        Eventually.holds(
                "intake to ask",
                () -> city.an().intake().read(id(asked)).text("/state").equals("SUPPLEMENT_REQUESTED"));
        city.an().intake().supplement(id(asked), Map.of()).expect(202);
        return withTask(asked, counter(), LEG, "supplement-review");
    }

    /** No text limits the time of this procedure, and the clock is everybody's: its end is written into the row. */
    Subject unanswered() {
        var asked = askedWhileProcessing();
        State.ask(Service.ROUTING, """
                with over as (update leg set answer_by = '2026-01-05' where case_id = '%s' returning 1)
                select count(*)::text from over""".formatted(id(asked)));
        return withTask(asked, counter(), LEG, "supplement-overdue");
    }

    private void attempt(String who, UUID application, String step, String verb, Object body) {
        var officer = city.officer(who);
        officer.attempt(officer.task(application, LEG, step), verb, body).expect(200);
    }

    Subject drafted() {
        var taken = taken();
        city.officer("cb-101-2").submitDraft(id(taken), LEG, "appraise", "Xác nhận");
        return withTask(taken, city.officer("cb-101-4"), LEG, "approve");
    }

    Subject approved() {
        var drafted = drafted();
        city.officer("cb-101-4").approve(id(drafted), LEG, "approve");
        return withTask(drafted, city.officer("cb-101-5"), LEG, "issue");
    }

    Subject issued() {
        var approved = approved();
        city.officer("cb-101-5").issue(id(approved), LEG, "issue");
        Eventually.holds(
                "intake to know the result",
                () -> city.an().intake().read(id(approved)).at("/results").size() == 1);
        return withTask(approved, counter(), LEG, "hand-over");
    }

    /** A residence case of Hoàn Kiếm whose one leg the police settle in their own system, which reports only when told. */
    Subject sentToThePolice() {
        city.partner().mode("police-residence-system", "MANUAL");
        var binh = city.binh().intake();
        var application = binh.open(Filing.of("1.004222", "H26.102", "mot-cua")
                .owner(city.binh())
                .contact("Trần Thị Bình", someAddress(), "vi")
                .form(Map.of("newDwellingCommune", "hoan-kiem", "newDwellingAddress", "Số 5 phố Hàng Trống")));
        binh.attach(application, "CT01", "Tờ khai CT01");
        binh.attach(application, "CHO-O-HOP-PHAP", "Giấy tờ về chỗ ở hợp pháp");
        binh.submit(application);
        var code = city.officer("cb-102-1").accept(application, "BL-2").text("/caseCode");
        var sent = city.partner().packageId("police-residence-system", code);
        city.events().await(application, "case.package-acknowledged");
        return Subject.of("id", application).with("package", sent);
    }

    Filing filing(String email) {
        return Filing.of("1.004873", "H26.101", "mot-cua")
                .owner(city.an())
                .transactor(city.binh(), "Giấy ủy quyền số 12/2026")
                .contact("Nguyễn Văn An", email, "vi")
                .form(Map.of("residenceCommune", "cau-giay", "maritalStatus", "SINGLE", "purpose", "Kết hôn"));
    }

    static String someAddress() {
        return "auth-" + UUID.randomUUID() + "@example.vn";
    }

    private Subject withTask(Subject subject, Officer officer, String leg, String step) {
        var task = officer.task(id(subject), leg, step);
        return subject.with("task", task.id()).with("version", task.version());
    }

    private Officer counter() {
        return city.officer("cb-101-1");
    }

    private static UUID id(Subject subject) {
        return UUID.fromString(subject.get("id"));
    }
}
