package vn.motcua.authorisation;

import static java.util.Map.entry;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import vn.motcua.authorisation.Scene.Subject;

/** How the rows of routing are tried. Who holds the post a step wants differs from row to row. */
final class RoutingScenes {
    private static final String OFFICER = "officer";
    private static final String OTHER_POST = "other post";
    private static final String OTHER_AGENCY = "other agency";
    private static final String RECEPTION = " – a reception at the ward";
    private static final String UNASSIGNED = " – the examination, given to nobody yet";
    private static final String REQUEST = " – a request for a supplement before the head of the unit";
    private static final String SUPPLEMENT = " – a supplement at the counter";
    private static final String APOLOGY = " – an apology before the head of the agency";
    private static final Map<String, ?> REASON = Map.of("reason", "Chưa rõ");
    private static final String DRAFT = " – a draft before the approver";

    private final Cases cases;

    RoutingScenes(Cases cases) {
        this.cases = cases;
    }

    Map<String, Scene> all(Shared shared) {
        return Map.ofEntries(
                entry("GET /v1/assignments – his own post at the ward's counter", posts(shared)),
                entry("GET /v1/tasks" + RECEPTION, worklist(shared)),
                entry(
                        "GET /v1/tasks/{task}" + RECEPTION,
                        Scene.read(shared.waiting(), subject -> Call.get("/v1/tasks/" + subject.get("task")))),
                entry("POST /v1/tasks/{task}/accept" + RECEPTION, reception("accept", Map.of("feeReceipt", "BL-4"))),
                entry(
                        "POST /v1/tasks/{task}/supplement-request" + RECEPTION,
                        reception("supplement-request", Cases.supplementRequest())),
                entry(
                        "POST /v1/tasks/{task}/refuse" + RECEPTION,
                        reception("refuse", Map.of("reason", "Sai thẩm quyền"))),
                entry(
                        "POST /v1/tasks/{task}/assign" + UNASSIGNED,
                        examination("assign", Map.of("officer", "cb-101-2"))),
                entry("POST /v1/tasks/{task}/claim" + UNASSIGNED, examination("claim", null)),
                entry("POST /v1/tasks/{task}/complete – the examination, taken by the officer", completion()),
                entry(
                        "POST /v1/tasks/{task}/supplement-draft – the examination, taken by the officer",
                        examination(cases::taken, "supplement-draft", Cases.supplementRequest())),
                entry("POST /v1/tasks/{task}/supplement-draft/sign" + REQUEST, signing("sign", null)),
                entry("POST /v1/tasks/{task}/supplement-draft/return" + REQUEST, signing("return", REASON)),
                entry(
                        "POST /v1/tasks/{task}/supplement-draft/send – a signed request at the counter",
                        verb(cases::supplementSigned, "supplement-draft/send", null)),
                entry(
                        "POST /v1/tasks/{task}/extension-draft – the examination, taken by the officer",
                        examination(cases::taken, "extension-draft", Cases.extensionRequest())),
                entry("POST /v1/tasks/{task}/extension-draft/sign" + APOLOGY, apology("sign", null)),
                entry("POST /v1/tasks/{task}/extension-draft/return" + APOLOGY, apology("return", REASON)),
                entry(
                        "POST /v1/tasks/{task}/extension-draft/send – a signed apology before the head of the one-stop",
                        verb(cases::extensionSigned, "extension-draft/send", null)
                                .with(OFFICER, "cb-101-3")
                                .with(OTHER_AGENCY, "cb-102-3")),
                entry(
                        "POST /v1/tasks/{task}/supplement/complete" + SUPPLEMENT,
                        verb(cases::supplemented, "supplement/complete", null)),
                entry(
                        "POST /v1/tasks/{task}/supplement/incomplete" + SUPPLEMENT,
                        verb(cases::supplemented, "supplement/incomplete", REASON)),
                entry(
                        "POST /v1/tasks/{task}/stop – a leg whose applicant has not answered in time",
                        verb(cases::unanswered, "stop", REASON)),
                entry("POST /v1/tasks/{task}/return" + DRAFT, approval("return", Map.of("reason", "Thiếu căn cứ"))),
                entry("POST /v1/tasks/{task}/approve" + DRAFT, approval("approve", null)),
                entry("POST /v1/tasks/{task}/issue – a signed decision before the clerk", issue()),
                entry("POST /v1/tasks/{task}/hand-over – a result at the counter", handOver()),
                entry(
                        "GET /v1/cases – an accepted case, by its code",
                        Scene.read(shared.accepted(), subject -> Call.get("/v1/cases?code=" + subject.get("code")))),
                entry(
                        "GET /v1/cases/{case} – a case that waits at the counter",
                        Scene.read(shared.waiting(), subject -> Call.get("/v1/cases/" + subject.get("id")))),
                entry(
                        "GET /v1/cases/{case}/deadlines – a case that waits at the counter",
                        Scene.read(
                                shared.waiting(),
                                subject -> Call.get("/v1/cases/" + subject.get("id") + "/deadlines"))),
                entry("POST /v1/deadlines/preview – a limit and a start", preview()),
                entry(
                        "GET /v1/cases/{case}/history – a case that waits at the counter",
                        Scene.read(
                                shared.waiting(), subject -> Call.get("/v1/cases/" + subject.get("id") + "/history"))),
                entry("POST /v1/cases/{case}/withdrawal – a case that waits at the counter", withdrawal()),
                entry("POST /v1/external-messages – a package sent to the police's system", report()));
    }

    private static Scene preview() {
        var question = Map.of(
                "limit",
                Map.of("value", 3, "unit", "WORKING_DAY"),
                "agency",
                "H26.101",
                "start",
                "2026-08-20T14:55:00+07:00");
        return Scene.read(
                () -> Subject.of("what", "everything"), subject -> Call.post("/v1/deadlines/preview", question));
    }

    private static Scene posts(Shared shared) {
        var post = "\"agency\":\"H26.101\",\"unit\":\"mot-cua\",\"role\":\"COUNTER_OFFICER\"";
        return Scene.list(shared.waiting(), subject -> Call.get("/v1/assignments"), subject -> post);
    }

    private static Scene worklist(Shared shared) {
        return Scene.list(shared.waiting(), subject -> Call.get("/v1/tasks?limit=100"), subject -> subject.get("task"));
    }

    private Scene reception(String verb, Object body) {
        return verb(cases::waiting, verb, body);
    }

    /** The former case officer is the counter's now: the other post that was once the right one. */
    private Scene examination(String verb, Object body) {
        return examination(cases::accepted, verb, body);
    }

    private static Scene examination(Supplier<Subject> object, String verb, Object body) {
        return verb(object, verb, body)
                .with(OFFICER, "cb-101-2")
                .with(OTHER_POST, "cb-101-1")
                .with(OTHER_AGENCY, "cb-102-2");
    }

    private Scene completion() {
        var proposal = Map.of("outcome", "GRANTED", "summary", "Xác nhận");
        return examination(cases::taken, "complete", Map.of("proposal", proposal));
    }

    private Scene signing(String verb, Object body) {
        return verb(cases::supplementDrafted, "supplement-draft/" + verb, body)
                .with(OFFICER, "cb-101-6")
                .with(OTHER_POST, "cb-101-1")
                .with(OTHER_AGENCY, "cb-102-5");
    }

    private Scene apology(String verb, Object body) {
        return verb(cases::extensionDrafted, "extension-draft/" + verb, body)
                .with(OFFICER, "cb-101-4")
                .with(OTHER_AGENCY, "cb-102-4");
    }

    private Scene approval(String verb, Object body) {
        return verb(cases::drafted, verb, body).with(OFFICER, "cb-101-4").with(OTHER_AGENCY, "cb-102-4");
    }

    private Scene issue() {
        return verb(cases::approved, "issue", Map.of())
                .with(OFFICER, "cb-101-5")
                .with(OTHER_POST, "cb-101-2")
                .with(OTHER_AGENCY, "cb-102-5");
    }

    private Scene handOver() {
        return verb(cases::issued, "hand-over", Map.of("receiver", "OWNER"));
    }

    private Scene withdrawal() {
        return Scene.command(
                cases::waiting,
                (subject, column) -> Call.post(
                        "/v1/cases/" + subject.get("id") + "/withdrawal", Map.of("reason", "Người nộp yêu cầu dừng")),
                subject -> State.ofCase(subject.get("id")));
    }

    private Scene report() {
        return Scene.command(
                Shared.once(cases::sentToThePolice),
                (subject, column) -> Call.post(
                        "/v1/external-messages",
                        Map.of(
                                "messageId",
                                UUID.randomUUID().toString(),
                                "packageId",
                                subject.get("package"),
                                "sequence",
                                1,
                                "kind",
                                "RECEIVED")),
                subject -> State.ofCase(subject.get("id")));
    }

    private static Scene verb(Supplier<Subject> object, String verb, Object body) {
        return Scene.command(
                object,
                (subject, column) -> {
                    var path = "/v1/tasks/" + subject.get("task") + "/" + verb;
                    var call = body == null ? Call.post(path) : Call.post(path, body);
                    return call.ifMatch(subject.get("version"));
                },
                subject -> State.ofCase(subject.get("id")));
    }
}
