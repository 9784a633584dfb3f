package vn.motcua.demo;

import static vn.motcua.playbook.CaseRow.ACCEPT;
import static vn.motcua.playbook.CaseRow.APPROVE;
import static vn.motcua.playbook.CaseRow.CLAIM;
import static vn.motcua.playbook.CaseRow.HAND_OVER;
import static vn.motcua.playbook.CaseRow.ISSUE;
import static vn.motcua.playbook.CaseRow.OPEN;
import static vn.motcua.playbook.CaseRow.SUBMIT;
import static vn.motcua.playbook.CaseRow.SUBMIT_DRAFT;
import static vn.motcua.playbook.CaseRow.granting;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.motcua.local.Service;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.client.Answer;
import vn.motcua.playbook.client.Call;
import vn.motcua.playbook.client.Citizen;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Eventually;
import vn.motcua.playbook.client.Fact;

/** 1.004873 on paper at the counter of Cầu Giấy: one person files it for another; the ward itself decides it. */
final class MaritalStatus {
    private static final String LEG = "certificate";
    private static final List<String> ROAD = List.of(
            "case.opened",
            "case.accepted",
            "case.leg-opened",
            "case.task-assigned",
            "case.leg-submitted",
            "case.leg-approved",
            "case.result-issued",
            "case.result-handed-over");

    private final City city;
    private final Chronicle chronicle;
    private final String mail;
    private final Case marital;

    MaritalStatus(City city, Chronicle chronicle) {
        this.city = city;
        this.chronicle = chronicle;
        mail = city.mailAddress("an.hon-nhan");
        marital = new Case(
                city,
                Filings.maritalStatus()
                        .transactor(
                                Citizen.BINH,
                                "Giấy ủy quyền số 12/2026, UBND phường Cầu Giấy chứng thực ngày 19/08/2026")
                        .mailWithForms(mail)
                        .atTheCounter());
    }

    Case marital() {
        return marital;
    }

    /** Thu 20/08 14:50. */
    void filedAtTheCounter() {
        openedWhereSheWorks();
        chronicle.named("marital", marital).past(SUBMIT);
        marital.await("case.opened");
        city.mailbox().await(mail, 1);
        chronicle.expect("faults found", Findings.faults(marital.file()), List.of());
    }

    /** Retries, because intake learns only shortly after the start who works at which counter. */
    private void openedWhereSheWorks() {
        Eventually.holds(
                "intake to know who works at the counter of Cầu Giấy",
                () -> marital.attempt(OPEN).status() != 403);
    }

    /** Thu 20/08 14:55. */
    void accepted() {
        var file = marital.give(ACCEPT.saying(Map.of("feeReceipt", "BL-0001")));
        // 3 WORKING_DAY, NEXT_DAY (docs/law.md, Counting, M1): acceptance Thu 20/08 does not count; day 1 Fri 21/08,
        // day 2 Sat 22/08 (worked for the swapped Mon 31/08), day 3 Mon 24/08; due when the office closes, 17:00.
        chronicle.expectTime("due", file.hanoi("/dueAt"), "2026-08-24T17:00");
        chronicle.expectThat(
                "the code is Cầu Giấy's of that day (%s)".formatted(file.text("/caseCode")),
                file.text("/caseCode").matches("H26\\.101-260820-\\d{4,}"));
        var dates = marital.deadlines();
        chronicle.expectTime(
                "the proof of the appointment counts to", dates.hanoi("/1/proof/dueAt"), "2026-08-24T17:00");
        chronicle.note(dates.text("/1/proof/text"));
        whatASupplementWouldDo();
        theReceipt();
        var told = marital.await("case.accepted");
        lookedUp();
        chronicle.expectTime("due, as the event tells it", told.dueAt(), "2026-08-24T17:00");
        var mailed = city.mailbox().await(mail, 2).getLast();
        var letter = mailed.text();
        chronicle.expectThat(
                "it brings the receipt, as the applicant chose",
                mailed.attached() != null && mailed.attached().endsWith("-TTPVHCC.pdf"));
        chronicle.expectThat("the mail of the acceptance names the code", letter.contains(file.text("/caseCode")));
        chronicle.expectThat("and the agency, in Vietnamese", letter.contains("Ủy ban nhân dân phường Cầu Giấy"));
    }

    /** The counter prints it at once; the applicant finds the same paper with his application. */
    private void theReceipt() {
        var forms = city.api("cb-101-1", Service.ROUTING)
                .get(marital.fill("/v1/cases/{case}/forms"))
                .expect(200);
        chronicle.expect("form 01", forms.text("/0/kind"), "RECEIPT");
        chronicle.expectThat("numbered", forms.text("/0/number").endsWith("/TTPVHCC"));
        var printed =
                city.api("cb-101-1", Service.ROUTING).get(forms.text("/0/href")).expect(200);
        chronicle.expectThat("a PDF", new String(printed.bytes(), 0, 5, StandardCharsets.ISO_8859_1).equals("%PDF-"));
        var citizen = city.api("an", Service.INTAKE);
        var place = marital.fill("/v1/applications/{id}/forms/") + forms.text("/0/id");
        Eventually.holds("the applicant's receipt", () -> citizen.get(place).isDone());
        chronicle.expectThat(
                "the applicant downloads the same",
                Arrays.equals(citizen.get(place).expect(200).bytes(), printed.bytes()));
    }

    /** Whoever holds the receipt asks without an account, and is told neither who filed nor what is asked for. */
    private void lookedUp() {
        var application = marital.fill("/v1/applications/{id}");
        var citizen = city.api("an", Service.INTAKE);
        Eventually.holds("the look-up code", () -> citizen.get(application).text("/lookUpCode") != null);
        var seen = citizen.get(application).expect(200);
        var caseCode = seen.text("/caseCode");
        var codes = Map.of("caseCode", caseCode, "lookUpCode", seen.text("/lookUpCode"));
        var told = nobody(codes).expect(200);
        chronicle.expect("looked up without an account", told.text("/state"), "Đã được tiếp nhận");
        chronicle.expectThat("where it is, in words", told.text("/agency").endsWith("Ủy ban nhân dân phường Cầu Giấy"));
        chronicle.expect("when it is due, in words", told.text("/due"), "Hẹn trả kết quả lúc 17:00 ngày 24/08/2026");
        chronicle.expectThat("no name", !new String(told.bytes(), StandardCharsets.UTF_8).contains("Nguyễn"));
        var wrong = (Integer.parseInt(codes.get("lookUpCode")) + 1) % 1_000_000;
        nobody(Map.of("caseCode", caseCode, "lookUpCode", "%06d".formatted(wrong)))
                .expect(404, "wrong-codes");
        chronicle.note("another code of six digits: 404 wrong-codes, the same as for a case that does not exist");
    }

    private Answer nobody(Map<String, String> codes) {
        return city.send(city.address(Service.INTAKE), null, Call.post("/v1/look-up", codes));
    }

    private void whatASupplementWouldDo() {
        var stop =
                Map.of("from", "2026-08-21T10:00:00+07:00", "to", "2026-08-25T09:00:00+07:00", "afterwards", "RESTART");
        var limit = Map.of("value", 3, "unit", "WORKING_DAY", "mode", "NEXT_DAY");
        var question = Map.of(
                "limit", limit, "agency", "H26.101", "start", "2026-08-20T14:55:00+07:00", "stops", List.of(stop));
        var preview = city.api("cb-101-1", Service.ROUTING)
                .post("/v1/deadlines/preview", question)
                .expect(200);
        // Restarted from zero on Tue 25/08: Wed 26, Thu 27, Fri 28.
        // By the index Fri 21 counts and Sat 22 to Tue 25 do not: Wed 26, Thu 27.
        chronicle.expectTime("were a supplement asked for, from zero", preview.hanoi("/dueAt"), "2026-08-28T17:00");
        chronicle.expectTime("and by the index", preview.hanoi("/indexDueAt"), "2026-08-27T17:00");
    }

    /** Fri 21/08 09:00: the head of the unit, who may also sign for the chair, writes the draft. */
    void draftedByTheHeadOfTheUnit() {
        marital.give(CLAIM.by("cb-101-6"));
        marital.give(SUBMIT_DRAFT.by("cb-101-6").saying(granting("Xác nhận: hiện tại chưa đăng ký kết hôn với ai")));
        var read = marital.file("cb-101-4").expect(200);
        chronicle.expect(
                "the chair reads the draft before he signs",
                read.text("/legs/0/draft/summary"),
                "Xác nhận: hiện tại chưa đăng ký kết hôn với ai");
        marital.at(APPROVE).attempt(APPROVE.by("cb-101-6")).expect(403, "preparer-cannot-approve");
        city.mailbox().await(mail, 3);
        chronicle.note("cb-101-6 may sign, but not what they drafted: 403 preparer-cannot-approve");
    }

    /** Sat 22/08 09:00, a working day. */
    void approvedAndIssued() {
        marital.give(APPROVE);
        var file = marital.give(ISSUE);
        chronicle.expect("state once issued", file.number("/portalCode"), 9);
        chronicle.expectThat(
                "numbered", file.among("/legs", "key", LEG).path("number").isTextual());
        marital.await("case.result-issued");
        var ready = city.mailbox().await(mail, 4).getLast().text();
        chronicle.expectThat(
                "the mail says where to go, when, and what to bring",
                ready.contains("Nơi: Tầng 1")
                        && ready.contains("Giờ làm việc: 08:00–12:00, 13:30–17:00")
                        && ready.contains("mang theo giấy tiếp nhận"));
    }

    /** Mon 24/08 09:30. */
    void handedOver() {
        marital.give(HAND_OVER);
        marital.await("case.result-handed-over");
        var road = marital.facts();
        chronicle.expect("its road", road.stream().map(Fact::type).toList(), ROAD);
        chronicle.expect(
                "sequence", road.stream().map(Fact::sequence).toList(), List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L));
        // docs/law.md, Portal codes: 1 new, 2 received, 4 in process, 9 processed, 10 returned.
        chronicle.expect(
                "portal states", road.stream().map(Fact::portalCode).toList(), List.of(1, 2, 2, 4, 4, 4, 9, 10));
        chronicle.expect("what the owner sees", marital.seen("an", 10).number("/portalCode"), 10);
        chronicle.expect("what the transactor sees", marital.seen("binh", 10).number("/portalCode"), 10);
        Letters.expectEach(city, chronicle, mail, Letters.VIETNAMESE_COUNTER);
        var slip = city.api("cb-101-3", Service.ROUTING)
                .get(marital.fill("/v1/cases/{case}/control-slip"))
                .expect(200);
        chronicle.expectThat(
                "the control slip, from hand to hand",
                new String(slip.bytes(), 0, 5, StandardCharsets.ISO_8859_1).equals("%PDF-"));
        var register = city.api("cb-101-3", Service.ROUTING)
                .get("/v1/agencies/H26.101/register?year=2026")
                .expect(200);
        chronicle.expectThat(
                "the case in the register that the head of the one-stop takes as a file",
                new String(register.bytes(), StandardCharsets.UTF_8).contains(marital.code()));
    }
}
