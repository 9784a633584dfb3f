package vn.motcua.authorisation;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.motcua.authorisation.Scene.Subject;

/** How the rows of intake are tried. */
final class IntakeScenes {
    private static final String APPLICATION = "/v1/applications/{id}";
    private static final String WARD = "H26.101";

    private final Cases cases;

    IntakeScenes(Cases cases) {
        this.cases = cases;
    }

    Map<String, Scene> all(Shared shared) {
        return Map.ofEntries(
                entry("POST /v1/applications – a filing at the ward's counter", filing()),
                entry("GET /v1/applications – one that waits at the counter", listed(shared.waiting())),
                entry("GET /v1/applications – a citizen's draft", listed(cases::draft)),
                entry("GET /v1/applications – one whose leg the ward works on", listed(shared.accepted())),
                entry("GET /v1/applications/{id} – one that waits at the counter", read(shared.waiting())),
                entry("GET /v1/applications/{id} – a citizen's draft", read(cases::draft)),
                entry("GET /v1/applications/{id} – a draft of the counter", read(cases::counterDraft)),
                entry("GET /v1/applications/{id} – one whose leg the ward works on", read(shared.accepted())),
                entry("GET /v1/applications/{id} – a draft of the portal", read(cases::portalDraft)),
                entry("GET /v1/applications/{id}/timeline – one that waits at the counter", timeline(shared.waiting())),
                entry("GET /v1/applications/{id}/results/{leg} – an issued result", result(shared.issued())),
                entry("POST /v1/applications/{id}/documents – a citizen's draft", upload(cases::draft)),
                entry("POST /v1/applications/{id}/documents – a draft of the counter", upload(cases::counterDraft)),
                entry(
                        "POST /v1/applications/{id}/documents – a draft of the portal, to be fetched",
                        announce(cases::portalDraft, shared.portalDocument())),
                entry(
                        "GET /v1/applications/{id}/documents/{document} – one that waits at the counter",
                        document(shared.waiting())),
                entry(
                        "GET /v1/applications/{id}/documents/{document} – one whose leg the ward works on",
                        document(shared.accepted())),
                entry("POST /v1/applications/{id}/submission – a citizen's draft", submission(cases::draft)),
                entry(
                        "POST /v1/applications/{id}/submission – a draft of the counter",
                        submission(cases::counterDraft)),
                entry("POST /v1/applications/{id}/submission – a draft of the portal", submission(cases::portalDraft)),
                entry("POST /v1/applications/one-sitting – certified copies at the ward's counter", oneSitting()),
                entry("POST /v1/applications/{id}/supplement – one whose applicant is asked", supplement()),
                entry("POST /v1/applications/{id}/withdrawal – one that waits at the counter", withdrawal()));
    }

    private Scene filing() {
        return Scene.command(
                IntakeScenes::someAddress,
                (subject, column) -> {
                    var body = new HashMap<String, Object>(filing("1.004873", subject.get("email")));
                    if (column.equals("portal")) {
                        body.put("externalId", "G22-" + UUID.randomUUID());
                        body.put("assurance", 2);
                    }
                    return Call.post("/v1/applications", body).keyed();
                },
                subject -> State.ofFilings(subject.get("email")));
    }

    private Scene oneSitting() {
        var sitting = Map.of("signer", "cb-101-4", "receiptWanted", false, "feeReceipt", "BL-3");
        return Scene.command(
                IntakeScenes::someAddress,
                (subject, column) -> {
                    var application = filing("2.000815", subject.get("email"));
                    var body = Map.of("application", application, "sitting", sitting);
                    return Call.post("/v1/applications/one-sitting", body).keyed();
                },
                subject -> State.ofFilings(subject.get("email")));
    }

    private static Subject someAddress() {
        return Subject.of("email", Cases.someAddress());
    }

    private static Map<String, ?> filing(String procedure, String email) {
        var form = procedure.equals("2.000815")
                ? Map.of("paper", "Bằng tốt nghiệp", "pages", 2, "copies", 3)
                : Map.of("residenceCommune", "cau-giay", "maritalStatus", "SINGLE", "purpose", "Kết hôn");
        return Map.of(
                "procedure", procedure,
                "receivedAt", Map.of("agency", WARD, "unit", "mot-cua"),
                "owner", person("Nguyễn Văn An", "001090000001"),
                "transactor", person("Trần Thị Bình", "001190000002"),
                "authority", "Giấy ủy quyền số 12/2026",
                "contact", Map.of("name", "Nguyễn Văn An", "email", email, "language", "vi"),
                "form", form);
    }

    private static Map<String, ?> person(String name, String number) {
        return Map.of("kind", "CITIZEN", "name", name, "personalNumber", number);
    }

    private static Scene listed(Supplier<Subject> object) {
        return Scene.list(object, subject -> Call.get("/v1/applications?limit=100"), subject -> subject.get("id"));
    }

    private static Scene read(Supplier<Subject> object) {
        return Scene.read(object, subject -> Call.get(path(APPLICATION, subject)));
    }

    private static Scene timeline(Supplier<Subject> object) {
        return Scene.read(object, subject -> Call.get(path(APPLICATION, subject) + "/timeline"));
    }

    private static Scene result(Supplier<Subject> object) {
        return Scene.read(object, subject -> Call.get(path(APPLICATION, subject) + "/results/" + Cases.LEG));
    }

    private static Scene document(Supplier<Subject> object) {
        return Scene.read(
                object, subject -> Call.get(path(APPLICATION, subject) + "/documents/" + subject.get("document")));
    }

    private static Scene upload(Supplier<Subject> object) {
        return command(
                object, subject -> Call.pdf(path(APPLICATION, subject) + "/documents?code=TO-KHAI&name=To+khai"));
    }

    private static Scene announce(Supplier<Subject> object, String url) {
        var paper = Map.of("code", "GCS-01", "name", "Giấy tờ", "url", url);
        return command(object, subject -> Call.post(path(APPLICATION, subject) + "/documents", paper));
    }

    private static Scene submission(Supplier<Subject> object) {
        return command(
                object,
                subject -> Call.post(path(APPLICATION, subject) + "/submission", Map.of())
                        .keyed());
    }

    private Scene supplement() {
        return command(
                cases::asked,
                subject -> Call.post(path(APPLICATION, subject) + "/supplement", Map.of("note", "Đã bổ sung"))
                        .keyed());
    }

    private Scene withdrawal() {
        return command(
                cases::waiting,
                subject -> Call.post(path(APPLICATION, subject) + "/withdrawal", Map.of("reason", "Không còn nhu cầu"))
                        .keyed());
    }

    private static Scene command(Supplier<Subject> object, Function<Subject, Call> call) {
        return Scene.command(
                object, (subject, column) -> call.apply(subject), subject -> State.ofApplication(subject.get("id")));
    }

    private static String path(String template, Subject subject) {
        return template.replace("{id}", subject.get("id"));
    }
}
