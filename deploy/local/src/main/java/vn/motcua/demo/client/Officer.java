package vn.motcua.demo.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An official at work: the internal API of routing, and the counter's side of intake. */
public final class Officer {
    private static final String RECEPTION = "reception";
    private static final String HAND_OVER = "hand-over";

    private final String id;
    private final Api routing;
    private final Applicant counter;

    Officer(String id, Api routing, Applicant counter) {
        this.id = id;
        this.routing = routing;
        this.counter = counter;
    }

    public String id() {
        return id;
    }

    public Applicant counter() {
        return counter;
    }

    public List<Task> worklist(UUID caseId) {
        return readWorklist(caseId).expect(200).all("/items").stream()
                .map(Task::of)
                .toList();
    }

    /** Whatever comes of it. */
    public Answer readWorklist(UUID caseId) {
        return routing.get("/v1/tasks?limit=100&case=" + caseId);
    }

    /** The open task of that step, as soon as it is in the worklist. @param leg null for the reception */
    public Task task(UUID caseId, String leg, String step) {
        var what = "the task %s %s in the worklist of %s".formatted(leg, step, id);
        return Eventually.get(what, () -> find(caseId, leg, step));
    }

    private Optional<Task> find(UUID caseId, String leg, String step) {
        return worklist(caseId).stream()
                .filter(task -> task.step().equals(step) && (leg == null || leg.equals(task.leg())))
                .findFirst();
    }

    public Task reception(UUID caseId) {
        return task(caseId, null, RECEPTION);
    }

    public Answer accept(UUID caseId, String feeReceipt) {
        return attempt(reception(caseId), "accept", Map.of("feeReceipt", feeReceipt))
                .expect(200);
    }

    /** For what costs nothing at the reception. */
    public Answer accept(UUID caseId) {
        return attempt(reception(caseId), "accept", Map.of()).expect(200);
    }

    public Answer claim(UUID caseId, String leg, String step) {
        return attempt(task(caseId, leg, step), "claim", null).expect(200);
    }

    public Answer assign(UUID caseId, String leg, String step, String officer) {
        return attempt(task(caseId, leg, step), "assign", Map.of("officer", officer))
                .expect(200);
    }

    /** A step that another processing step follows. */
    public Answer complete(UUID caseId, String leg, String step) {
        return attempt(task(caseId, leg, step), "complete", Map.of()).expect(200);
    }

    /** The step before the approver's: the draft of the decision goes up. */
    public Answer submitDraft(UUID caseId, String leg, String step, String summary) {
        var proposal = Map.of("outcome", "GRANTED", "summary", summary);
        return attempt(task(caseId, leg, step), "complete", Map.of("proposal", proposal))
                .expect(200);
    }

    public Answer sendBack(UUID caseId, String leg, String step, String reason) {
        return attempt(task(caseId, leg, step), "return", Map.of("reason", reason))
                .expect(200);
    }

    public Answer approve(UUID caseId, String leg, String step) {
        return attempt(task(caseId, leg, step), "approve", null).expect(200);
    }

    public Answer issue(UUID caseId, String leg, String step) {
        return attempt(task(caseId, leg, step), "issue", Map.of()).expect(200);
    }

    public Answer handOver(UUID caseId, String leg) {
        return attempt(task(caseId, leg, HAND_OVER), HAND_OVER, Map.of("receiver", "OWNER"))
                .expect(200);
    }

    /** Whatever comes of it. */
    public Answer attempt(Task task, String verb, Object body) {
        var path = "/v1/tasks/" + task.id() + "/" + verb;
        return routing.post(path, body, "If-Match", "\"" + task.version() + "\"");
    }

    /** The task as it is now, open or closed. */
    public Answer readTask(UUID task) {
        return routing.get("/v1/tasks/" + task);
    }

    public Answer read(UUID caseId) {
        return routing.get("/v1/cases/" + caseId);
    }

    /** Every due date, with its proof. */
    public Answer deadlines(UUID caseId) {
        return routing.get("/v1/cases/" + caseId + "/deadlines").expect(200);
    }

    public Answer previewDeadline(Map<String, ?> question) {
        return routing.post("/v1/deadlines/preview", question).expect(200);
    }

    public Answer history(UUID caseId) {
        return routing.get("/v1/cases/" + caseId + "/history").expect(200);
    }
}
