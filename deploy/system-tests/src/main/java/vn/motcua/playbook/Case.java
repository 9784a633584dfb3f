package vn.motcua.playbook;

import static vn.motcua.playbook.CaseRow.ACCEPT;
import static vn.motcua.playbook.Post.CHAIR;
import static vn.motcua.playbook.Post.COUNTER;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import vn.motcua.local.Service;
import vn.motcua.playbook.Filing.Paper;
import vn.motcua.playbook.client.Answer;
import vn.motcua.playbook.client.Call;
import vn.motcua.playbook.client.Call.Content;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Fact;

/** An application in progress, and the case it becomes. */
public final class Case extends Play<Case> {
    public static final Look<Case> AT_THE_COUNTER = atTheOffice("the case", (_, answer) -> answer.isDone());

    static final Look<Case> WITHDRAWN =
            atTheOffice("the withdrawal", (_, file) -> file.text("/state").equals("WITHDRAWN"));

    static final Look<Case> EXTENSION_DRAFTED = atTheOffice(
            "the draft of an extension",
            (file, view) -> view.all("/legs").stream()
                    .anyMatch(leg ->
                            leg.path("key").asText().equals(file.known("leg")) && leg.hasNonNull("extensionDraft")));

    static final Look<Case> URGED = new Look<>(
            "the question of the one-stop",
            Service.ROUTING,
            file -> Call.get(file.fill("/v1/cases/{id}/history")),
            (file, history) -> history.all("").stream()
                    .anyMatch(line -> line.path("action").asText().equals("leg-urged")
                            && line.path("leg").asText().equals(file.known("leg"))));

    static final Look<Case> PAPER_GONE = seen(
            "the paper's removal",
            (file, view) -> view.all("/documents").stream()
                    .noneMatch(paper -> paper.path("id").asText().equals(file.known("document"))));

    /** The draft is not in the list of whoever filed it; the newest come first. */
    static final Look<Case> GONE = new Look<>(
            "the draft's deletion",
            Service.INTAKE,
            _ -> Call.get("/v1/applications?limit=100"),
            (file, list) -> list.all("/items").stream()
                    .noneMatch(line -> line.path("id").asText().equals(file.known("id"))));

    /** The applicant sees a request for a supplement. */
    static final Look<Case> THE_REQUEST = seen(
            "the request for a supplement", (_, view) -> view.text("/state").equals("SUPPLEMENT_REQUESTED"));

    static final Look<Case> THE_RESULT = seen(
            "the result",
            (file, view) -> view.at("/results").findValuesAsText("leg").contains(file.known("leg")));

    /** The first form that was issued. */
    static final Look<Case> FORM = forms("a form", (file, forms) -> {
        forms.all("").stream()
                .findFirst()
                .ifPresent(form -> file.know("form", form.path("id").asText()));
        return file.knows("form");
    });

    static final Look<Case> FORM_CORRECTED = forms(
            "the form in place of the first",
            (file, forms) -> forms.all("").stream()
                    .anyMatch(form -> form.path("corrects").asText().equals(file.known("form"))));

    private static final Look<Case> CODE = atTheOffice("the case code", (file, answer) -> {
        file.know("code", answer.text("/caseCode"));
        return !answer.text("/caseCode").isEmpty();
    });

    /** Steps that belong to no leg. */
    private static final Set<String> OF_THE_CASE = Set.of("reception", "attention");

    private final Filing filing;
    private final List<Paper> sent = new ArrayList<>();
    private Leg leg;
    private boolean overdue;

    public Case(City city, Filing filing) {
        this(city, Hand.firm(), filing);
    }

    public Case(City city, Hand<Case> hand, Filing filing) {
        super(city, hand);
        this.filing = filing;
        if (filing.leg() != null) {
            on(filing.leg());
        }
    }

    public Filing filing() {
        return filing;
    }

    /** The applicant's mail address. */
    public String mail() {
        return filing.mail();
    }

    public Leg leg() {
        return leg;
    }

    /** Selects the leg, and its step, for the commands that follow. */
    public Case on(Leg other) {
        leg = other;
        know("leg", leg.key());
        return this;
    }

    public Case on(String key, String step, String agency) {
        return on(new Leg(key, step, agency));
    }

    /** A case has its application's id, which routing's API calls the case. */
    @Override
    public String known(String name) {
        return super.known(name.equals("case") ? "id" : name);
    }

    @Override
    protected Case self() {
        return this;
    }

    @Override
    protected String about(Row<Case> row) {
        return row.follows(ACCEPT) ? row.name() + " " + leg.key() : row.name();
    }

    // The bodies of its commands.

    int papersToSend() {
        return (int)
                filing.papers().stream().filter(paper -> paper.url() == null).count();
    }

    int papersToAnnounce() {
        return filing.papers().size() - papersToSend();
    }

    Object paper() {
        var paper = next(each -> each.url() == null);
        return Content.paper(paper.code(), paper.name());
    }

    Object announcement() {
        var paper = next(each -> each.url() != null);
        return Map.of("code", paper.code(), "name", paper.name(), "url", paper.url());
    }

    /** The next paper to send. When all are sent, the last one is sent again, as its next version. */
    private Paper next(Predicate<Paper> kind) {
        var all = filing.papers().stream().filter(kind).toList();
        var next =
                all.stream().filter(paper -> !sent.contains(paper)).findFirst().orElseGet(all::getLast);
        sent.add(next);
        return next;
    }

    Object sitting() {
        var sitting = Map.of("signer", CHAIR.at(filing.ward()), "receiptWanted", false, "feeReceipt", "BL-1");
        return Map.of("application", filing.fields(), "sitting", sitting);
    }

    /** The mail address stays, for the mailbox is searched by it. */
    Object correctedContact() {
        var contact = new HashMap<Object, Object>((Map<?, ?>) filing.fields().get("contact"));
        contact.put("phone", "0912345679");
        return contact;
    }

    Object aFortnightMore() {
        var due = OffsetDateTime.parse(known("dueAt")).plusWeeks(2);
        return Map.of("reason", "Chờ xác minh", "dueAt", due.toString());
    }

    /** Waits until that system has the package. */
    public Case atSystem(String system) {
        return know("package", city().partner().packageId(system, code()));
    }

    /** A report of the other system about the package. @param sequence counts its reports from 1 */
    Map<String, ?> report(int sequence, Map<String, ?> what) {
        var report = new HashMap<String, Object>(what);
        report.put("messageId", UUID.randomUUID().toString());
        report.put("packageId", known("package"));
        report.put("sequence", sequence);
        return report;
    }

    // Reads.

    /** What intake shows the applicant, or another caller. */
    private static Look<Case> seen(String what, BiPredicate<Case, Answer> seen) {
        return new Look<>(what, Service.INTAKE, file -> Call.get(file.fill("/v1/applications/{id}")), seen);
    }

    /** What routing shows an official. */
    private static Look<Case> atTheOffice(String what, BiPredicate<Case, Answer> seen) {
        return new Look<>(what, Service.ROUTING, file -> Call.get(file.fill("/v1/cases/{id}")), seen);
    }

    private static Look<Case> forms(String what, BiPredicate<Case, Answer> seen) {
        return new Look<>(what, Service.ROUTING, file -> Call.get(file.fill("/v1/cases/{id}/forms")), seen);
    }

    /** The task that was found last in a worklist. */
    static Look<Case> taskThat(BiPredicate<Case, Answer> seen) {
        return new Look<>("the task", Service.ROUTING, file -> Call.get(file.fill("/v1/tasks/{task}")), seen);
    }

    public static Look<Case> portalState(int code) {
        return seen("portal state " + code, (_, view) -> view.number("/portalCode") == code);
    }

    /** A task in the worklist of the person who must do it. @param step null for the leg's own step */
    static Look<Case> task(String step) {
        return new Look<>(
                "the task " + step,
                Service.ROUTING,
                file -> Call.get(file.fill("/v1/tasks?limit=100&case={id}")),
                (file, list) -> file.task(step, list).map(file::took).isPresent());
    }

    private Optional<JsonNode> task(String step, Answer list) {
        var wanted = step == null ? leg.step() : step;
        return list.all("/items").stream()
                .filter(task -> task.path("step").asText().equals(wanted))
                .filter(task -> OF_THE_CASE.contains(wanted)
                        || task.path("leg").asText().equals(leg.key()))
                .findFirst();
    }

    private JsonNode took(JsonNode task) {
        know("task", task.path("id").asText());
        know("version", task.path("version").asText());
        know("dueAt", task.path("dueAt").asText());
        overdue = task.path("overdue").asBoolean();
        return task;
    }

    /** Whether the last worklist that was read showed the task as overdue. */
    public boolean isOverdue() {
        return overdue;
    }

    /** Waits until that person sees this portal code. */
    public Answer seen(String who, int portalCode) {
        await(who, portalState(portalCode));
        return view(who);
    }

    /** What intake shows that person. */
    public Answer view(String who) {
        return city().send(who, Service.INTAKE, Call.get(fill("/v1/applications/{id}")));
    }

    /** What routing shows that person. */
    public Answer file(String who) {
        return city().send(who, Service.ROUTING, Call.get(fill("/v1/cases/{id}")));
    }

    public Answer timeline(String who) {
        return city().send(who, Service.INTAKE, Call.get(fill("/v1/applications/{id}/timeline?limit=100")));
    }

    /** The case's open tasks in that person's worklist. */
    public List<JsonNode> tasks(String who) {
        return city().send(who, Service.ROUTING, Call.get(fill("/v1/tasks?limit=100&case={id}")))
                .expect(200)
                .all("/items");
    }

    /** What routing shows at the counter. */
    public Answer file() {
        return file(COUNTER.of(this)).expect(200);
    }

    /** Every due date, with its proof. */
    public Answer deadlines() {
        return city().send(COUNTER.of(this), Service.ROUTING, Call.get(fill("/v1/cases/{id}/deadlines")))
                .expect(200);
    }

    public Answer history() {
        return city().send(COUNTER.of(this), Service.ROUTING, Call.get(fill("/v1/cases/{id}/history")))
                .expect(200);
    }

    /** Waits until the case has a code. */
    public String code() {
        await(COUNTER.of(this), CODE);
        return known("code");
    }

    /** The events of routing about the case, in order. */
    public List<Fact> facts() {
        return city().events().cases(id());
    }

    public List<Fact> told(String type) {
        return city().events().of(id(), type);
    }

    public Fact await(String type) {
        return city().events().await(id(), type);
    }

    public Fact await(String type, int nth) {
        return city().events().await(id(), type, nth);
    }

    public Fact await(String type, String leg) {
        return city().events().await(id(), type, leg);
    }
}
