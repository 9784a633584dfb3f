package vn.motcua.demo.client;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** The public API of intake, for whoever files: a citizen, an officer at the counter, the portal. */
public final class Applicant {
    private static final String PATH = "/v1/applications";

    private final Api intake;

    Applicant(Api intake) {
        this.intake = intake;
    }

    /** A draft. */
    public UUID open(Filing filing) {
        return id(tryOpen(filing, newKey()).expect(201), "/id");
    }

    public Answer tryOpen(Filing filing, String key) {
        return intake.post(PATH, filing.fields(), "Idempotency-Key", key);
    }

    /** Attaches a small PDF that says what it stands for. */
    public UUID attach(UUID application, String code, String name) {
        return id(tryAttach(application, code, name).expect(201), "/id");
    }

    /** Whatever comes of it. The same again is the document's next version. */
    public Answer tryAttach(UUID application, String code, String name) {
        var path = "%s/%s/documents?code=%s&name=%s".formatted(PATH, application, code, name.replace(' ', '+'));
        var pdf = ("%PDF-1.7\n% " + name + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        return intake.send("POST", path, "application/pdf", BodyPublishers.ofByteArray(pdf));
    }

    /** Names a document that the portal holds; intake fetches it. */
    public Answer announce(UUID application, String code, String name, String url) {
        return intake.post(PATH + "/" + application + "/documents", Map.of("code", code, "name", name, "url", url));
    }

    public Answer submit(UUID application) {
        return trySubmit(application, newKey()).expect(202);
    }

    public Answer trySubmit(UUID application, String key) {
        return intake.post(PATH + "/" + application + "/submission", null, "Idempotency-Key", key);
    }

    /** Opens, and submits at once. */
    public UUID file(Filing filing) {
        var application = open(filing);
        submit(application);
        return application;
    }

    /** The counter's one command: register, accept, issue and return. */
    public UUID settleInOneSitting(Filing filing, Map<String, ?> sitting) {
        return id(trySettleInOneSitting(filing, sitting, newKey()).expect(202), "/applicationId");
    }

    public Answer trySettleInOneSitting(Filing filing, Map<String, ?> sitting, String key) {
        var body = Map.of("application", filing.fields(), "sitting", sitting);
        return intake.post(PATH + "/one-sitting", body, "Idempotency-Key", key);
    }

    public Answer supplement(UUID application, Map<String, ?> body) {
        return supplement(application, body, newKey());
    }

    public Answer supplement(UUID application, Map<String, ?> body, String key) {
        return intake.post(PATH + "/" + application + "/supplement", body, "Idempotency-Key", key);
    }

    public Answer withdraw(UUID application, String reason) {
        return withdraw(application, reason, newKey());
    }

    public Answer withdraw(UUID application, String reason, String key) {
        return intake.post(PATH + "/" + application + "/withdrawal", Map.of("reason", reason), "Idempotency-Key", key);
    }

    public Answer read(UUID application) {
        return intake.get(PATH + "/" + application);
    }

    public Answer timeline(UUID application) {
        return intake.get(PATH + "/" + application + "/timeline?limit=100");
    }

    public Answer list(String query) {
        return intake.get(PATH + query);
    }

    /** The owner's first read of an online result hands it over. */
    public Answer readResult(UUID application, String leg) {
        return intake.get(PATH + "/" + application + "/results/" + leg);
    }

    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static UUID id(Answer answer, String pointer) {
        return UUID.fromString(answer.text(pointer));
    }
}
