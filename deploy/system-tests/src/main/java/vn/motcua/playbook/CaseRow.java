package vn.motcua.playbook;

import static vn.motcua.local.Service.INTAKE;
import static vn.motcua.local.Service.ROUTING;
import static vn.motcua.playbook.Post.CHAIR;
import static vn.motcua.playbook.Post.CLERK;
import static vn.motcua.playbook.Post.COUNTER;
import static vn.motcua.playbook.Post.HEAD_OF_ONE_STOP;
import static vn.motcua.playbook.Post.HEAD_OF_UNIT;
import static vn.motcua.playbook.Post.OFFICER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.motcua.playbook.client.Answer;

/** The commands on an application and on the case that becomes of it. */
public enum CaseRow implements Row<Case> {
    OPEN(null, filing("").saying(file -> file.filing().fields()).keyed().keeping("id", "/id")),
    ATTACH(OPEN, filing("/{id}/documents").saying(Case::paper).keeping("document", "/id")) {
        @Override
        public int times(Case file) {
            return file.papersToSend();
        }
    },
    ANNOUNCE(ATTACH, filing("/{id}/documents").saying(Case::announcement).keeping("document", "/id")) {
        @Override
        public int times(Case file) {
            return file.papersToAnnounce();
        }
    },
    /** A draft is replaced as a whole; its papers stay. */
    CHANGE(
            ANNOUNCE,
            own("PUT", "/{id}/filing").saying(file -> file.filing().fields()).onAnyVersion()),
    NAME_PAPER(
            ATTACH,
            own("PUT", "/{id}/documents/{document}")
                    .saying(_ -> Map.of("code", "GIAY-TO-KHAC", "name", "Giấy tờ khác"))),
    REMOVE(ATTACH, own("DELETE", "/{id}/documents/{document}").doneWhen(Case.PAPER_GONE)),
    DELETE(ATTACH, own("DELETE", "/{id}").onAnyVersion().doneWhen(Case.GONE)),
    SUBMIT(ANNOUNCE, filing("/{id}/submission").keyed()),
    CORRECT_CONTACT(
            SUBMIT, own("PUT", "/{id}/contact").saying(Case::correctedContact).onAnyVersion()),
    /** The read is recorded, because an official sees personal data. */
    READ_DOCUMENT(SUBMIT, Request.of(INTAKE, "GET /v1/applications/{id}/documents/{document}", COUNTER::of)),
    WITHDRAW(
            SUBMIT,
            filing("/{id}/withdrawal").saying(_ -> because("Không còn nhu cầu")).keyed()),
    /** Filed, accepted, issued and returned by one command at the counter. */
    SETTLE(null, filing("/one-sitting").saying(Case::sitting).keyed().keeping("id", "/applicationId")),

    ACCEPT(SUBMIT, reception("accept").saying(_ -> Map.of("feeReceipt", "BL-1"))),
    REFUSE(SUBMIT, reception("refuse").saying(_ -> because("Không thuộc phạm vi giải quyết"))),
    /** Form 02, before acceptance. */
    ASK(SUBMIT, reception("supplement-request").saying(_ -> missing("TO-KHAI", "Thiếu Tờ khai"))),
    /** To the counter of the next ward, which receives it from now on. */
    TRANSFER(
            SUBMIT,
            reception("transfer")
                    .saying(_ -> Map.of("agency", "H26.102", "unit", "mot-cua", "reason", "Nộp không đúng nơi"))),
    NOTE(
            SUBMIT,
            Request.<Case>of(ROUTING, "POST /v1/cases/{case}/notes", COUNTER::of)
                    .saying(_ -> Map.of("kind", "NOTE", "text", "Đã gọi điện cho người nộp"))
                    .keyed()
                    .onceThereIs(Case.AT_THE_COUNTER)),
    SUPPLEMENT(ASK, answer()),
    WITHDRAW_AT_COUNTER(
            SUBMIT,
            Request.<Case>of(ROUTING, "POST /v1/cases/{case}/withdrawal", COUNTER::of)
                    .saying(_ -> because("Người nộp yêu cầu dừng"))
                    .onceThereIs(Case.AT_THE_COUNTER)
                    .doneWhen(Case.WITHDRAWN)),

    CORRECT_RECEIPT(
            ACCEPT,
            Request.<Case>of(ROUTING, "PUT /v1/cases/{case}/fee-receipt", COUNTER::of)
                    .saying(_ -> Map.of("feeReceipt", "BL-10", "reason", "Ghi nhầm số biên lai"))),

    CORRECT_FORM(
            ACCEPT,
            Request.<Case>of(ROUTING, "POST /v1/cases/{case}/forms/{form}/correction", COUNTER::of)
                    .saying(_ -> because("Ghi sai họ tên người nộp"))
                    .onceThereIs(Case.FORM)
                    .doneWhen(Case.FORM_CORRECTED)),

    CLAIM(ACCEPT, work(OFFICER, "claim").doneWhen(Case.taskThat(CaseRow::isTheOfficers))),
    ASSIGN(
            ACCEPT,
            work(HEAD_OF_UNIT, "assign")
                    .saying(file -> Map.of("officer", OFFICER.of(file)))
                    .doneWhen(Case.taskThat(CaseRow::isTheOfficers))),

    GIVE_BACK(
            CLAIM,
            work(OFFICER, "give-back")
                    .saying(_ -> because("Người nộp là người thân"))
                    .doneWhen(Case.taskThat((_, task) -> task.text("/assignee").isEmpty()))),

    /** Form 02, while the case is examined: the officer writes, the head of the unit signs, the one-stop sends. */
    DRAFT_SUPPLEMENT(CLAIM, work(OFFICER, "supplement-draft").saying(_ -> unclear("Tờ khai chưa có chữ ký"))),
    RETURN_SUPPLEMENT(
            DRAFT_SUPPLEMENT,
            task(HEAD_OF_UNIT, "supplement-sign", "form/return").saying(_ -> because("Nêu rõ hơn"))),
    SIGN_SUPPLEMENT(DRAFT_SUPPLEMENT, task(HEAD_OF_UNIT, "supplement-sign", "form/sign")),
    SEND_SUPPLEMENT(SIGN_SUPPLEMENT, task(COUNTER, "supplement-send", "form/send")),
    ANSWER(SEND_SUPPLEMENT, answer()),
    FIND_INCOMPLETE(
            ANSWER, task(COUNTER, "supplement-review", "supplement/incomplete").saying(_ -> because("Không đọc được"))),
    FIND_COMPLETE(ANSWER, task(COUNTER, "supplement-review", "supplement/complete")),
    /** After the applicant's deadline for the supplement. */
    STOP(
            SEND_SUPPLEMENT,
            task(COUNTER, "supplement-overdue", "stop").saying(_ -> because("Quá thời hạn bổ sung hồ sơ"))),

    /** Form 04, an apology and a new date: the officer writes, the chair signs, the head of the one-stop sends. */
    DRAFT_EXTENSION(
            CLAIM, work(OFFICER, "extension-draft").saying(Case::aFortnightMore).doneWhen(Case.EXTENSION_DRAFTED)),
    RETURN_EXTENSION(
            DRAFT_EXTENSION, task(CHAIR, "extension-sign", "form/return").saying(_ -> because("Nêu rõ hơn"))),
    SIGN_EXTENSION(DRAFT_EXTENSION, task(CHAIR, "extension-sign", "form/sign")),
    SEND_EXTENSION(SIGN_EXTENSION, task(HEAD_OF_ONE_STOP, "extension-send", "form/send")),

    /** The step before the chair's: submits the draft of the decision. */
    SUBMIT_DRAFT(CLAIM, work(OFFICER, "submit").saying(_ -> granting("Đủ điều kiện"))),
    /** Ends a step that is followed by another step of work. */
    COMPLETE(ASSIGN, work(OFFICER, "complete")),
    SEND_BACK(SUBMIT_DRAFT, task(CHAIR, "approve", "return").saying(_ -> because("Bổ sung nhận xét"))),
    APPROVE(SUBMIT_DRAFT, task(CHAIR, "approve", "approve")),
    ISSUE(APPROVE, task(CLERK, "issue", "issue").saying(_ -> Map.of())),
    HAND_OVER(ISSUE, task(COUNTER, "hand-over", "hand-over").saying(_ -> Map.of("receiver", "OWNER"))),
    /** An online result is handed over when its owner acknowledges it. */
    ACKNOWLEDGE_RESULT(
            ISSUE,
            Request.<Case>of(
                            INTAKE,
                            "POST /v1/applications/{id}/results/{leg}/acknowledgement",
                            file -> file.filing().owner().user())
                    .onceThereIs(Case.THE_RESULT)),
    /** Another agency's system reports receipt of the package, then the grant, then, too late, that it is still at work. */
    REPORT(ACCEPT, report(file -> file.report(1, Map.of("kind", "RECEIVED")))),
    REPORT_RESULT(REPORT, report(file -> file.report(2, Map.of("kind", "RESULT", "outcome", "GRANTED")))),
    REPORT_TOO_LATE(REPORT_RESULT, report(file -> file.report(3, Map.of("kind", "IN_PROGRESS")))),
    /** The one-stop closes a matter that no rule settles. */
    CLOSE_ATTENTION(
            REPORT_TOO_LATE,
            task(COUNTER, "attention", "attention/close").saying(_ -> because("Đã xác nhận với công an phường"))),

    /** The head of the one-stop asks whoever has the work how it stands. */
    URGE(
            CLAIM,
            Request.<Case>of(ROUTING, "POST /v1/cases/{case}/legs/{leg}/urge", HEAD_OF_ONE_STOP::of)
                    .saying(_ -> because("Hồ sơ đang vướng gì?"))
                    .doneWhen(Case.URGED)),
    ANSWER_URGE(URGE, task(OFFICER, "urge", "urge/answer").saying(_ -> because("Chiều nay trình")));

    private final CaseRow after;
    private final Request<Case> request;

    CaseRow(CaseRow after, Request<Case> request) {
        this.after = after;
        this.request = request;
    }

    @Override
    public CaseRow after() {
        return after;
    }

    @Override
    public Request<Case> request() {
        return request;
    }

    /** Whether the command concerns one leg. {@link #ANSWER} answers all requests, {@link #CLOSE_ATTENTION} closes all matters. */
    public boolean isOfLeg() {
        return follows(ACCEPT) && this != ANSWER && this != CLOSE_ATTENTION && !isOfPapers();
    }

    private boolean isOfPapers() {
        return this == CORRECT_RECEIPT || this == CORRECT_FORM;
    }

    private static Request<Case> filing(String rest) {
        return own("POST", rest);
    }

    private static Request<Case> own(String method, String rest) {
        return Request.of(
                INTAKE,
                method + " /v1/applications" + rest,
                file -> file.filing().filer());
    }

    private static Request<Case> answer() {
        return filing("/{id}/supplement")
                .saying(_ -> Map.of("note", "Đã bổ sung"))
                .keyed()
                .onceThereIs(Case.THE_REQUEST);
    }

    private static Request<Case> report(Function<Case, Object> body) {
        return Request.<Case>of(ROUTING, "POST /v1/external-messages", _ -> "police-residence-system")
                .saying(body);
    }

    private static Request<Case> reception(String verb) {
        return task(COUNTER, "reception", verb);
    }

    /** A task at the leg's own step of work. */
    private static Request<Case> work(Post post, String verb) {
        return task(post, null, verb);
    }

    private static Request<Case> task(Post post, String step, String verb) {
        return Request.<Case>of(ROUTING, "POST /v1/tasks/{task}/" + verb, post::of)
                .finished((file, call) -> call.ifMatch(file.known("version")))
                .onTask(post, step)
                .doneWhen(Case.taskThat((_, task) -> !task.text("/state").equals("OPEN")))
                .onceThereIs(Case.task(step));
    }

    private static boolean isTheOfficers(Case file, Answer task) {
        return task.text("/assignee").equals(OFFICER.of(file));
    }

    public static Map<String, String> because(String reason) {
        return Map.of("reason", reason);
    }

    /** A supplement request for missing papers. @param items alternating: the code of a paper, the text about it */
    public static Map<String, ?> missing(String... items) {
        var all = new ArrayList<Map<String, ?>>();
        for (int i = 0; i < items.length; i += 2) {
            all.add(Map.of("document", items[i], "reasonCode", "MISSING_PAPER", "text", Map.of("vi", items[i + 1])));
        }
        return Map.of("reason", "Hồ sơ chưa đủ thành phần", "items", all);
    }

    /** A supplement request for content that is present but inexact. */
    public static Map<String, ?> unclear(String text) {
        var item = Map.of("reasonCode", "INEXACT", "text", Map.of("vi", text));
        return Map.of("reason", "Chưa đủ căn cứ giải quyết", "items", List.of(item));
    }

    public static Map<String, ?> granting(String summary) {
        return Map.of("proposal", Map.of("outcome", "GRANTED", "summary", summary));
    }
}
