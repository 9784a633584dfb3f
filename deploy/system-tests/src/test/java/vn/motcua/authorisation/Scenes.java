package vn.motcua.authorisation;

import static vn.motcua.playbook.CaseRow.ACCEPT;
import static vn.motcua.playbook.CaseRow.ANNOUNCE;
import static vn.motcua.playbook.CaseRow.APPROVE;
import static vn.motcua.playbook.CaseRow.ASSIGN;
import static vn.motcua.playbook.CaseRow.CHANGE;
import static vn.motcua.playbook.CaseRow.CLOSE_ATTENTION;
import static vn.motcua.playbook.CaseRow.COMPLETE;
import static vn.motcua.playbook.CaseRow.HAND_OVER;
import static vn.motcua.playbook.CaseRow.ISSUE;
import static vn.motcua.playbook.CaseRow.OPEN;
import static vn.motcua.playbook.CaseRow.REPORT;
import static vn.motcua.playbook.CaseRow.RETURN_EXTENSION;
import static vn.motcua.playbook.CaseRow.SEND_EXTENSION;
import static vn.motcua.playbook.CaseRow.SETTLE;
import static vn.motcua.playbook.CaseRow.SIGN_EXTENSION;
import static vn.motcua.playbook.CaseRow.STOP;
import static vn.motcua.playbook.CaseRow.URGE;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import vn.motcua.authorisation.Scene.Thing;
import vn.motcua.authorisation.Table.Row;
import vn.motcua.local.Service;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.CaseRow;
import vn.motcua.playbook.Decision;
import vn.motcua.playbook.DecisionRow;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.ImportRow;
import vn.motcua.playbook.Play;
import vn.motcua.playbook.Playbook;
import vn.motcua.playbook.Post;
import vn.motcua.playbook.ReviewRow;
import vn.motcua.playbook.client.Call;
import vn.motcua.playbook.client.Call.Content;
import vn.motcua.playbook.client.Citizen;

/**
 * How each row of the table is tested. A command comes from the playbook; a read is its own path, filled with the object's
 * values; all other rows are defined here.
 */
final class Scenes {
    /** The people of the columns officer, other post and other agency, by the post that the step requires. */
    private static final Map<Post, List<String>> CAST = Map.of(
            Post.COUNTER, List.of("cb-101-1", "cb-101-5", "cb-102-1"),
            // A former case officer who works at the counter now: the other post was once the right one.
            Post.OFFICER, List.of("cb-101-2", "cb-101-1", "cb-102-2"),
            Post.HEAD_OF_ONE_STOP, List.of("cb-101-3", "cb-101-5", "cb-102-3"),
            Post.CHAIR, List.of("cb-101-4", "cb-101-5", "cb-102-4"),
            Post.CLERK, List.of("cb-101-5", "cb-101-2", "cb-102-5"),
            Post.HEAD_OF_UNIT, List.of("cb-101-6", "cb-101-1", "cb-102-5"));

    /** The query parameters of reads. */
    private static final Map<String, String> QUERIES = Map.ofEntries(
            Map.entry("/v1/procedures/export", "format=csv"),
            Map.entry("/v1/procedures/{code}/differences", "from=2026-01-01"),
            Map.entry("/v1/statistics/publications", "from=2026-01-01&to=2026-12-31"),
            Map.entry("/v1/competence", "procedure=1.004873&area=cau-giay"),
            Map.entry("/v1/assignments", ""),
            Map.entry("/v1/cases", "limit=100&code={code}"),
            Map.entry("/v1/deliveries", "applicationId={application}"),
            Map.entry("/v1/ops/reconciliation", "from={since}"));

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String THE_COUNTERS_POST =
            "\"agency\":\"H26.101\",\"unit\":\"mot-cua\",\"role\":\"COUNTER_OFFICER\"";

    private final Objects objects;
    private final Map<String, Scene<?>> byHand = new HashMap<>();
    private final Set<String> used = new TreeSet<>();

    Scenes(Objects objects) {
        this.objects = objects;
        byHand();
    }

    /** @throws IllegalStateException if there is no scene for the row */
    Scene<?> of(Row row) {
        var key = row.operation() + " – " + row.object();
        used.add(key);
        if (byHand.containsKey(key)) {
            return byHand.get(key);
        }
        return row.operation().startsWith("GET ") ? read(row) : command(row);
    }

    /** Handwritten scenes that no row of the table uses any more. */
    Set<String> unused() {
        var unused = new TreeSet<>(byHand.keySet());
        unused.removeAll(used);
        return unused;
    }

    private void byHand() {
        byHand.put("POST /v1/applications – a filing at the ward's counter", filing());
        byHand.put("POST /v1/applications/one-sitting – certified copies at the ward's counter", oneSitting());
        byHand.put("POST /v1/applications/{id}/documents – a draft of the portal, to be fetched", announcement());
        byHand.put("PUT /v1/applications/{id}/filing – a draft of the portal", portalsChange());
        byHand.put("POST /v1/checks – answers not filed", question("/v1/checks", Objects.ANSWERS));
        byHand.put("POST /v1/look-up – an accepted case with its receipt", lookUp());
        byHand.put(
                "POST /v1/deadlines/preview – a limit and a start", question("/v1/deadlines/preview", Objects.LIMIT));
        byHand.put("POST /v1/archive – an archive of one further decision", ArchiveScene.of(objects.city()));
        byHand.put(
                "GET /v1/assignments – his own post at the ward's counter",
                Scene.list(objects::nothing, _ -> Call.get("/v1/assignments"), _ -> THE_COUNTERS_POST));
        byHand.put(
                "GET /v1/tasks – a reception at the ward, among all that was received there",
                cast(worklist("RECEIVED"), Post.HEAD_OF_ONE_STOP));
        byHand.put(
                "GET /v1/tasks – a reception at the ward, among all of the agency",
                cast(worklist("AGENCY"), Post.CHAIR));
        byHand.put(
                "GET /v1/agencies/{agency}/board – the ward's open work",
                cast(Scene.read(objects::nothing, _ -> Call.get("/v1/agencies/H26.101/board")), Post.CHAIR));
        byHand.put(
                "GET /v1/agencies/{agency}/register – the ward's register of cases",
                cast(
                        Scene.read(objects::nothing, _ -> Call.get("/v1/agencies/H26.101/register?year=2026")),
                        Post.HEAD_OF_ONE_STOP));
        byHand.put(
                "GET /v1/agencies/{agency}/officers – the ward's officers",
                Scene.read(objects::nothing, _ -> Call.get("/v1/agencies/H26.101/officers")));
        // The head assigns the work of the officer.
        byHand.put(
                "POST /v1/tasks/{task}/assign – the examination, given to nobody yet",
                cast(of(ASSIGN, objects::ofTheCitizen), Post.OFFICER));
        byHand.put(
                "POST /v1/tasks/{task}/complete – the appraisal of a building permit, taken by the officer",
                of(COMPLETE, objects::buildingPermit).with("officer", "cb-16-2").with("other post", "cb-16-4"));
        byHand.put(
                "POST /v1/tasks/{task}/form/sign – an apology before the head of the agency",
                of(SIGN_EXTENSION, objects::ofTheCitizen));
        byHand.put(
                "POST /v1/tasks/{task}/form/return – an apology before the head of the agency",
                of(RETURN_EXTENSION, objects::ofTheCitizen));
        byHand.put(
                "POST /v1/tasks/{task}/form/send – a signed apology before the head of the one-stop",
                of(SEND_EXTENSION, objects::ofTheCitizen));
        byHand.put(
                "POST /v1/tasks/{task}/stop – a leg whose applicant has not answered in time",
                of(STOP, objects::unanswered));
        byHand.put(
                "POST /v1/cases/{case}/legs/{leg}/urge – the examination, taken by the officer",
                cast(of(URGE, objects::ofTheCitizen), Post.HEAD_OF_ONE_STOP));
        byHand.put(
                "POST /v1/tasks/{task}/attention/close – a report that came too late, before the one-stop",
                of(CLOSE_ATTENTION, objects::sentToThePolice));
        batches();
        waiting(
                Service.INTAKE,
                "POST /v1/ops/unfetched-documents/{id}/fetch – a document that the portal does not have",
                objects::unfetched);
        waiting(
                Service.INTAKE,
                "POST /v1/ops/unfetched-documents/{id}/close – a document that the portal does not have",
                objects::unfetched);
        waiting(
                Service.ROUTING,
                "POST /v1/ops/packages/{id}/send – a package that its system does not take",
                () -> objects.packageInState("TO_SEND"));
        waiting(
                Service.ROUTING,
                "POST /v1/ops/packages/{id}/close – a withdrawal that its system does not take",
                () -> objects.packageInState("TO_WITHDRAW"));
        waiting(Service.NOTIFICATION, "POST /v1/deliveries/{id}/resend – a mail that was refused", objects::unsent);
        waiting(Service.NOTIFICATION, "POST /v1/deliveries/{id}/close – a mail that was refused", objects::unsent);
        byHand.put(
                "POST /v1/cases/{case}/lookups/{document} – a case of which a database holds a paper",
                Scene.command(
                        Objects.once(objects::heldInDatabase),
                        (file, column) -> Call.post(file.fill("/v1/cases/{case}/lookups/GIAY-XAC-NHAN-CU"), null),
                        file -> State.of(Service.ROUTING, file)));
        var atThePolice = Objects.once(objects::withPapersAtThePolice);
        byHand.put(
                "GET /v1/applications/{id}/documents/{document} – one whose leg the police work on",
                Scene.read(atThePolice, file -> Call.get(file.fill("/v1/applications/{id}/documents/{document}"))));
        byHand.put(
                "PUT /v1/applications/{id}/results/{leg}/file – one whose leg the police work on",
                Scene.command(
                        atThePolice,
                        (file, column) -> Call.of(
                                "PUT", file.fill("/v1/applications/{id}/results/residence/file"), Content.pdf(column)),
                        file -> State.of(Service.INTAKE, file)));
        byHand.put(
                "GET /v1/applications/{id}/results/{leg}/file – a result of which the police sent the file",
                Scene.read(
                        Objects.once(objects::withFileOfThePolice),
                        file -> Call.get(file.fill("/v1/applications/{id}/results/residence/file"))));
        byHand.put(
                "POST /v1/external-messages – a package sent to the police's system",
                of(REPORT, Objects.once(objects::sentToThePolice)));
    }

    /** Objects that operations staff send again, or close with a reason. */
    private void waiting(Service service, String row, Supplier<Thing> object) {
        var path = row.substring("POST ".length(), row.indexOf(" – "));
        byHand.put(row, onWaiting(path, object, service));
    }

    private static Scene<Thing> onWaiting(String path, Supplier<Thing> object, Service service) {
        var body = path.endsWith("/close") || path.endsWith("/discard") ? Map.of("reason", "Đã gọi điện") : null;
        return Scene.command(
                object, (thing, _) -> Call.post(thing.fill(path), body), thing -> State.of(service, thing));
    }

    private Scene<?> read(Row row) {
        var template = row.operation().substring("GET ".length());
        var isList = row.cells().values().stream().anyMatch(word -> word.name().equals("listed"));
        var query = QUERIES.getOrDefault(template, isList ? "limit=100" : "");
        var path = template + (query.isEmpty() ? "" : "?" + query);
        var object = objects.shared(row.service(), row.object(), template);
        return read(object, path, isList);
    }

    private static <P extends Play<?>> Scene<P> read(Supplier<P> object, String path, boolean isList) {
        var name = path.startsWith("/v1/tasks") ? "task" : "id";
        return isList
                ? Scene.list(object, thing -> Call.get(thing.fill(path)), thing -> thing.known(name))
                : Scene.read(object, thing -> Call.get(thing.fill(path)));
    }

    /** The first command with this operation; the others give the same operation from another state. */
    private Scene<?> command(Row row) {
        if (row.operation().contains("/ops/")) {
            return onParkedEvent(row);
        }
        var commands = Playbook.rows(row.service(), row.operation());
        if (commands.isEmpty()) {
            throw new IllegalStateException("how is it tried: " + row.name());
        }
        return switch (commands.getFirst()) {
            case CaseRow command -> of(command, objects.filing(row.object()));
            case DecisionRow command -> of(command, objects::decision, row);
            case ReviewRow command -> of(command, objects::plan, row);
            case ImportRow command -> of(command, objects::file, row);
            default -> throw new IllegalStateException("whose row is it: " + row.name());
        };
    }

    private Scene<Case> of(CaseRow command, Supplier<Case> object) {
        var service = command.request().service();
        var scene = Scene.of(command, object, file -> State.of(service, file));
        var task = command.request().task();
        return task == null ? scene : cast(scene, task.post());
    }

    /** Each as the command on one task, of which it has the only item. */
    private void batches() {
        byHand.put(
                "POST /v1/batches/accept – a reception at the ward",
                batch(of(ACCEPT, objects::ofTheCitizen), "statement"));
        byHand.put(
                "POST /v1/batches/assign – the examination, given to nobody yet",
                batch(cast(of(ASSIGN, objects::ofTheCitizen), Post.OFFICER), null));
        byHand.put(
                "POST /v1/batches/complete – the appraisal of a building permit, taken by the officer",
                batch(
                        of(COMPLETE, objects::buildingPermit)
                                .with("officer", "cb-16-2")
                                .with("other post", "cb-16-4"),
                        null));
        byHand.put(
                "POST /v1/batches/approve – a draft that the approver has opened",
                batch(of(APPROVE, objects::openedByTheApprovers), null));
        byHand.put(
                "POST /v1/batches/issue – a signed decision before the clerk",
                batch(of(ISSUE, objects::ofTheCitizen), null));
        byHand.put(
                "POST /v1/batches/hand-over – a result at the counter",
                batch(of(HAND_OVER, objects::ofTheCitizen), "receipt"));
    }

    /** @param member of the item that holds the single command's body; null if the item has its fields itself */
    private static Scene<Case> batch(Scene<Case> single, String member) {
        return new Scene<>(
                single.make(),
                (file, column) -> batch(single.call().apply(file, column), file.known("task"), member),
                single.cast(),
                single.state(),
                null);
    }

    private static Call batch(Call single, String task, String member) {
        var item = new HashMap<String, Object>();
        var body = single.body().length == 0 ? Map.<String, Object>of() : fields(single.body());
        if (member == null) {
            item.putAll(body);
        } else {
            item.put(member, body);
        }
        item.put("task", task);
        item.put("version", Long.valueOf(single.headers().get("If-Match").replace("\"", "")));
        var verb = single.path().substring(single.path().lastIndexOf('/') + 1);
        return Call.post("/v1/batches/" + verb, Map.of("items", List.of(item)));
    }

    private static Map<String, Object> fields(byte[] json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Scene<Case> worklist(String scope) {
        return Scene.list(
                objects::waiting,
                file -> Call.get(file.fill("/v1/tasks?scope=" + scope + "&case={id}")),
                file -> file.known("task"));
    }

    /** The usual caller gives the command, unless the row is about the caller's own object. */
    private static <P extends Play<P>> Scene<P> of(vn.motcua.playbook.Row<P> command, Supplier<P> object, Row row) {
        var who = row.object().contains("own")
                ? Decision.AUTHOR
                : command.request().who().apply(object.get());
        return Scene.of(command, object, play -> State.of(row.service(), play)).with("controller", who);
    }

    /** Replaces the usual caller by people who hold that post, and people who do not. */
    private static <P extends Play<?>> Scene<P> cast(Scene<P> scene, Post post) {
        var cast = CAST.get(post);
        return scene.with("officer", cast.get(0))
                .with("other post", cast.get(1))
                .with("other agency", cast.get(2));
    }

    private Scene<Thing> onParkedEvent(Row row) {
        var path = row.operation().substring("POST ".length());
        return onWaiting(path, () -> objects.parkedEvent(row.service()), row.service());
    }

    private Scene<Thing> question(String path, Object body) {
        return Scene.read(objects::nothing, _ -> Call.post(path, body));
    }

    private Scene<?> lookUp() {
        return lookUp(objects.shared(Service.INTAKE, "an accepted case with its receipt", ""));
    }

    private static <P extends Play<?>> Scene<P> lookUp(Supplier<P> receipt) {
        return Scene.read(
                receipt,
                thing -> Call.post(
                        "/v1/look-up",
                        Map.of("caseCode", thing.known("caseCode"), "lookUpCode", thing.known("lookUpCode"))));
    }

    private Scene<Case> filing() {
        return Scene.command(
                objects::ofTheCitizen,
                (file, column) ->
                        column.equals("portal") ? objects.ofThePortal().call(OPEN) : file.call(OPEN),
                file -> State.of(Service.INTAKE, file));
    }

    private Scene<Case> oneSitting() {
        var filing = Filings.certifiedCopies("101").transactor(Citizen.BINH, "Giấy ủy quyền số 12/2026");
        return of(SETTLE, () -> new Case(objects.city(), filing.mail(Filings.address("auth"))));
    }

    /** Only the portal states its dossier and an assurance. */
    private Scene<Case> portalsChange() {
        return Scene.command(
                objects.filing("a draft of the portal"),
                (file, column) -> {
                    var fields = new HashMap<>(file.filing().fields());
                    if (!column.equals("portal")) {
                        fields.keySet().removeAll(Set.of("externalId", "assurance"));
                    }
                    return file.call(CHANGE.saying(fields));
                },
                file -> State.of(Service.INTAKE, file));
    }

    private Scene<Case> announcement() {
        var url = objects.city().partner().keepDocument("giay-to-quyen-" + UUID.randomUUID() + ".pdf", "Giấy tờ");
        var order = ANNOUNCE.saying(Map.of("code", "GCS-01", "name", "Giấy tờ", "url", url));
        return Scene.of(order, objects.filing("a draft of the portal"), file -> State.of(Service.INTAKE, file));
    }
}
