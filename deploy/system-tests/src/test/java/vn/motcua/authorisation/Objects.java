package vn.motcua.authorisation;

import static vn.motcua.playbook.CaseRow.ACCEPT;
import static vn.motcua.playbook.CaseRow.ACKNOWLEDGE_RESULT;
import static vn.motcua.playbook.CaseRow.ANNOUNCE;
import static vn.motcua.playbook.CaseRow.ATTACH;
import static vn.motcua.playbook.CaseRow.CLAIM;
import static vn.motcua.playbook.CaseRow.HAND_OVER;
import static vn.motcua.playbook.CaseRow.ISSUE;
import static vn.motcua.playbook.CaseRow.OPEN;
import static vn.motcua.playbook.CaseRow.SEND_SUPPLEMENT;
import static vn.motcua.playbook.CaseRow.SUBMIT;
import static vn.motcua.playbook.CaseRow.SUBMIT_DRAFT;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import vn.motcua.authorisation.Scene.Thing;
import vn.motcua.local.Service;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Decision;
import vn.motcua.playbook.DecisionRow;
import vn.motcua.playbook.Filing;
import vn.motcua.playbook.Filings;
import vn.motcua.playbook.ImportRow;
import vn.motcua.playbook.Play;
import vn.motcua.playbook.Provisions;
import vn.motcua.playbook.RecordImport;
import vn.motcua.playbook.ReviewPlan;
import vn.motcua.playbook.ReviewRow;
import vn.motcua.playbook.client.Call;
import vn.motcua.playbook.client.Call.Content;
import vn.motcua.playbook.client.Citizen;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Eventually;

/**
 * The objects of the rows, by the words in the table's column "on". Applications belong to Nguyễn Văn An, and are filed by
 * Trần Thị Bình, at Cầu Giấy.
 */
final class Objects {
    static final Map<String, ?> ANSWERS = Map.of("procedure", "1.004873", "channel", "ONLINE");
    static final Map<String, ?> LIMIT = Map.of(
            "limit", Map.of("value", 3, "unit", "WORKING_DAY"),
            "agency", "H26.101",
            "start", "2026-08-20T14:55:00+07:00");

    private static final String POLICE = "police-residence-system";
    private static final Path NEW_PROCEDURE = Path.of("src/test/resources/catalogue/9.000001.yaml");

    private final City city;
    /** Objects that rows only read: each is created once, by the first row that needs it. */
    private final Map<String, Supplier<? extends Play<?>>> shared = new HashMap<>();

    Objects(City city) {
        this.city = city;
        var waiting = once(this::waiting);
        var accepted = once(this::accepted);
        shared.put("one that waits at the counter", waiting);
        shared.put("a case that waits at the counter", waiting);
        shared.put("a reception at the ward", waiting);
        shared.put("one whose leg the ward works on", accepted);
        shared.put("an accepted case, by its code", accepted);
        shared.put("an accepted case with its receipt", once(() -> withReceipt(accepted.get())));
        shared.put("an issued result", once(this::issued));
        shared.put("a citizen's draft", once(filing("a citizen's draft")));
        shared.put("a draft of the counter", once(filing("a draft of the counter")));
        shared.put("a draft of the portal", once(filing("a draft of the portal")));
        shared.put("a mail to the applicant", once(() -> delivery(waiting.get())));
        shared.put("a document that the portal does not have", once(this::unfetched));
        shared.put("a package that its system does not take", once(() -> packageInState("TO_SEND")));
        shared.put("a draft of one line", once(() -> decision().past(DecisionRow.PUT_LINE)));
        shared.put("a draft of a plan", once(() -> plan().past(ReviewRow.PLAN)));
        shared.put("an approved plan", once(() -> plan().past(ReviewRow.APPROVE)));
        shared.put("a file of one record", once(() -> file().past(ImportRow.SEND)));
    }

    City city() {
        return city;
    }

    /** @param path decides the kind of code, for objects of the catalogue */
    Supplier<? extends Play<?>> shared(Service service, String object, String path) {
        return switch (object) {
            case "the catalogue" -> () -> catalogue(path);
            case "topics and database" -> () -> nothing().know("since", fiveMinutesAgo());
            case "an event that cannot be read" -> () -> parkedEvent(service);
            default -> {
                if (!shared.containsKey(object)) {
                    throw new IllegalStateException("what is " + object);
                }
                yield shared.get(object);
            }
        };
    }

    /** Creates a new application in no later state than the row says. */
    Supplier<Case> filing(String object) {
        return switch (object) {
            case "a citizen's draft" -> () -> ofTheCitizen().past(OPEN);
            case "a draft of the counter" -> () -> new Case(city, filing().atTheCounter()).past(OPEN);
            case "a draft of the portal" -> () -> ofThePortal().past(OPEN);
            case "one that waits at the counter" -> this::waiting;
            default -> this::ofTheCitizen;
        };
    }

    Case ofTheCitizen() {
        return new Case(city, filing());
    }

    /** The chair and their substitute have read the draft. */
    Case openedByTheApprovers() {
        var file = ofTheCitizen().past(SUBMIT_DRAFT);
        for (var approver : List.of("cb-101-4", People.SUBSTITUTE)) {
            city.api(approver, Service.ROUTING).get("/v1/cases/" + file.id()).expect(200);
        }
        return file;
    }

    Case buildingPermit() {
        return new Case(city, Filings.buildingPermit().mail(Filings.address("auth")));
    }

    Case ofThePortal() {
        return new Case(city, filing().fromThePortal("G22-" + UUID.randomUUID()));
    }

    private static Filing filing() {
        return Filings.maritalStatus()
                .transactor(Citizen.BINH, "Giấy ủy quyền số 12/2026")
                .mail(Filings.address("auth"));
    }

    /** Waits at the counter; intake knows the case. */
    Case waiting() {
        var file = ofTheCitizen().past(ATTACH).past(SUBMIT);
        Eventually.holds(
                "the case to open", () -> !file.view("an").text("/handler").isEmpty());
        return file.at(ACCEPT);
    }

    /** Accepted; the ward examines the case, and intake knows it. */
    private Case accepted() {
        var file = waiting().past(ACCEPT);
        file.code();
        Eventually.holds("intake to know the leg", () -> file.view("cb-101-2").status() == 200);
        return file.at(CLAIM);
    }

    /** Its paper is where the applicant may read it. */
    private Case withReceipt(Case accepted) {
        var forms = city.api("cb-101-1", Service.ROUTING).get("/v1/cases/" + accepted.id() + "/forms");
        accepted.know("form", forms.expect(200).text("/0/id"));
        var paper = accepted.fill("/v1/applications/{id}/forms/{form}");
        Eventually.holds(
                "the receipt", () -> city.api("an", Service.INTAKE).get(paper).isDone());
        var seen = city.api("an", Service.INTAKE).get(accepted.fill("/v1/applications/{id}"));
        accepted.know("lookUpCode", seen.expect(200).text("/lookUpCode"));
        accepted.know("caseCode", seen.text("/caseCode"));
        return accepted;
    }

    private Case issued() {
        return ofTheCitizen().past(ISSUE).at(ACKNOWLEDGE_RESULT).at(HAND_OVER);
    }

    /** The expiry is written into the row: no legal text limits this time, and all tests share the clock. */
    Case unanswered() {
        var file = ofTheCitizen().past(SEND_SUPPLEMENT);
        State.change(Service.ROUTING, "update leg set answer_by = '2026-01-05' where case_id = '" + file.id() + "'");
        return file;
    }

    /** A residence case with one leg, which the police decide in their own system; the system reports only on order. */
    Case sentToThePolice() {
        city.partner().mode("police-residence-system", "MANUAL");
        var file = new Case(city, Filings.residence("101", "cau-giay").mail(Filings.address("auth"))).past(ACCEPT);
        file.atSystem("police-residence-system").await("case.package-acknowledged");
        return file;
    }

    /** The same of Nguyễn Văn An, with papers. */
    Case withPapersAtThePolice() {
        city.partner().mode(POLICE, "MANUAL");
        var filing = Filings.residence("101", "cau-giay")
                .owner(Citizen.AN)
                .transactor(Citizen.BINH, "Giấy ủy quyền số 12/2026")
                .mail(Filings.address("auth"));
        var file = new Case(city, filing).past(ACCEPT);
        file.atSystem(POLICE).await("case.package-acknowledged");
        Eventually.holds(
                "intake to know who has the leg",
                () -> city.api(POLICE, Service.INTAKE)
                        .get(file.fill("/v1/applications/{id}/documents/{document}"))
                        .isDone());
        return file;
    }

    /** The database of civil status holds the certificate that was issued before. */
    Case heldInDatabase() {
        var filing = filing().form(Map.of(
                "residenceCommune", "cau-giay", "maritalStatus", "SINGLE", "purpose", "Kết hôn", "issuedBefore", true));
        return new Case(city, filing).past(SUBMIT).at(ACCEPT);
    }

    /** Its result names the file that the police sent. */
    Case withFileOfThePolice() {
        var file = withPapersAtThePolice();
        var path = file.fill("/v1/applications/{id}/results/residence/file");
        var sent = city.send(POLICE, Service.INTAKE, Call.of("PUT", path, Content.pdf("Kết quả")))
                .expect(200);
        var result = Map.of("code", "KQ.G01.000064", "number", "1/CAP", "sha256", sent.text("/sha256"));
        city.partner()
                .report(
                        POLICE,
                        file.known("package"),
                        Map.of("kind", "RESULT", "outcome", "GRANTED", "result", result));
        Eventually.holds(
                "the result", () -> city.api("an", Service.INTAKE).get(path).isDone());
        return file;
    }

    /** A document that its portal does not have. The next attempt is put off beyond the test. */
    Thing unfetched() {
        var file = ofThePortal().past(OPEN);
        var url = city.partner().documentAddress("khong-co-" + UUID.randomUUID() + ".pdf");
        file.give(ANNOUNCE.saying(Map.of("code", "GCS-01", "name", "Giấy tờ", "url", url.toString())));
        var id = file.known("document");
        Eventually.holds(
                "a first attempt",
                () -> State.ask(Service.INTAKE, "select count(last_fault) from document where id = '" + id + "'")
                        .equals("1"));
        State.change(Service.INTAKE, "update document set next_attempt = '2100-01-01' where id = '" + id + "'");
        return nothing().know("id", id);
    }

    /** A package whose next attempt is put off beyond the test. @param state of the package's row */
    Thing packageInState(String state) {
        var id = sentToThePolice().known("package");
        State.change(
                Service.ROUTING,
                "update package set state = '" + state + "', next_try_at = '2100-01-01' where id = '" + id + "'");
        return nothing().know("id", id);
    }

    /** A mail that was refused, by its row. */
    Thing unsent() {
        var file = new Case(city, filing()).past(SUBMIT);
        var ops = city.api("ops", Service.NOTIFICATION);
        var path = file.fill("/v1/deliveries?applicationId={id}");
        Eventually.holds("a mail", () -> ops.get(path).text("/items/0/state").equals("SENT"));
        var id = ops.get(path).text("/items/0/id");
        State.change(
                Service.NOTIFICATION, "update delivery set state = 'FAILED', reason = '550' where id = '" + id + "'");
        return nothing().know("id", id);
    }

    Decision decision() {
        return new Decision(city, heading())
                .line(Provisions.line("NEW", "9." + sixFigures(), Provisions.of(NEW_PROCEDURE)));
    }

    ReviewPlan plan() {
        return new ReviewPlan(city, UUID.randomUUID().toString(), "1.004873");
    }

    RecordImport file() {
        var field = "Thử quyền " + UUID.randomUUID();
        return new RecordImport(city, UUID.randomUUID().toString(), """
                {"MATTHC": "1.%s", "TENTTHC": "Thử quyền", "LINHVUCTHUCHIEN": [{"TENLINHVUC": "%s"}]}
                """.formatted(sixFigures(), field))
                .asking("field-code-missing", field)
                .into(new Decision(city, heading()).past(DecisionRow.DRAFT));
    }

    static Map<String, Object> heading() {
        return Provisions.heading(UUID.randomUUID().toString(), "2026-09-14", "2026-09-15");
    }

    private static String sixFigures() {
        return "%06d".formatted(UUID.randomUUID().hashCode() & 0x7ffff);
    }

    Thing nothing() {
        return new Thing(city);
    }

    private Thing catalogue(String path) {
        return nothing()
                .know("code", codeAt(path))
                .know("year", "2026")
                .know("id", State.ask(Service.PROCEDURE, "select id::text from decision where serial = 1"));
    }

    private static String codeAt(String path) {
        return path.startsWith("/v1/agencies")
                ? "H26.101"
                : path.startsWith("/v1/lists") ? "ethnic-groups" : "1.004873";
    }

    private static String fiveMinutesAgo() {
        return Clock.systemUTC().instant().minus(Duration.ofMinutes(5)).toString();
    }

    private Thing delivery(Case waiting) {
        var ops = city.api("ops", Service.NOTIFICATION);
        var path = waiting.fill("/v1/deliveries?applicationId={id}");
        Eventually.holds("a delivery", () -> !ops.get(path).text("/items/0/id").isEmpty());
        return nothing().know("id", ops.get(path).text("/items/0/id")).know("application", waiting.known("id"));
    }

    Thing parkedEvent(Service service) {
        var subject = UUID.randomUUID();
        try (var sender = new EventSender()) {
            if (service == Service.INTAKE) {
                sender.tellsNonsense("motcua.case.v1", "vn.motcua.case.opened.v1", subject);
            } else {
                sender.tellsNonsense("motcua.application.v1", "vn.motcua.application.submitted.v1", subject);
            }
        }
        Eventually.holds(
                service + " to park the event",
                () -> !State.parkedOf(service, subject).isEmpty());
        return nothing().know("id", State.parkedOf(service, subject));
    }

    static <T> Supplier<T> once(Supplier<T> make) {
        return new Supplier<>() {
            private T made;

            @Override
            public synchronized T get() {
                if (made == null) {
                    made = make.get();
                }
                return made;
            }
        };
    }
}
