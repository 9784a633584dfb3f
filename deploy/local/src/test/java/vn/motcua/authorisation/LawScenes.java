package vn.motcua.authorisation;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.motcua.authorisation.Scene.Subject;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Control;
import vn.motcua.local.Service;

/** How the rows of procedure are tried: what everybody reads, and the way of a decision. */
final class LawScenes {
    private static final Path FILE = Path.of("src/test/resources/catalogue/9.000001.yaml");
    private static final String DRAFT = " – a draft of one line";
    private static final String SUBMITTED = " – a submitted decision";
    private static final String APPROVER = "controller-2";

    private final Control control;

    private LawScenes(Control control) {
        this.control = control;
    }

    static Map<String, Scene> of(City city) {
        var scenes = new HashMap<String, Scene>();
        var own = new LawScenes(city.control());
        own.reading(scenes);
        own.drafting(scenes);
        own.deciding(scenes);
        return scenes;
    }

    private void reading(Map<String, Scene> scenes) {
        var paths = Map.ofEntries(
                Map.entry("/v1/procedures", "/v1/procedures?limit=1"),
                Map.entry("/v1/procedures/export", "/v1/procedures/export?format=csv"),
                Map.entry("/v1/procedures/{code}", "/v1/procedures/1.004873"),
                Map.entry("/v1/procedures/{code}/versions", "/v1/procedures/1.004873/versions"),
                Map.entry("/v1/procedures/{code}/differences", "/v1/procedures/1.004873/differences?from=2026-01-01"),
                Map.entry("/v1/agencies", "/v1/agencies?limit=1"),
                Map.entry("/v1/agencies/{code}", "/v1/agencies/H26.101"),
                Map.entry("/v1/calendar/{year}", "/v1/calendar/2026"),
                Map.entry("/v1/decisions", "/v1/decisions?limit=1"),
                Map.entry("/v1/statistics/publications", "/v1/statistics/publications?from=2026-01-01&to=2026-12-31"),
                Map.entry("/v1/competence", "/v1/competence?procedure=1.004873&area=cau-giay"),
                Map.entry("/v1/competence/gaps", "/v1/competence/gaps?limit=1"),
                Map.entry("/v1/parameters", "/v1/parameters?limit=1"),
                Map.entry("/v1/parameters/certainty", "/v1/parameters/certainty?limit=1"),
                Map.entry("/v1/format", "/v1/format"));
        paths.forEach((template, path) -> scenes.put(
                "GET " + template + " – the catalogue",
                Scene.read(() -> Subject.of("what", "everything"), subject -> Call.get(path))));
        var question = Map.of("procedure", "1.004873", "channel", "ONLINE");
        scenes.put(
                "POST /v1/checks – answers not filed",
                Scene.read(() -> Subject.of("what", "everything"), subject -> Call.post("/v1/checks", question)));
        var published = Shared.once(
                () -> Subject.of("id", State.ask(Service.PROCEDURE, "select id::text from decision where serial = 1")));
        scenes.put(
                "GET /v1/decisions/{id} – the catalogue",
                Scene.read(published, subject -> Call.get("/v1/decisions/" + subject.get("id"))));
        scenes.put(
                "GET /v1/decisions/{id}/lines – the catalogue",
                Scene.read(published, subject -> Call.get("/v1/decisions/" + subject.get("id") + "/lines")));
    }

    private void drafting(Map<String, Scene> scenes) {
        Supplier<Subject> draft = () -> Subject.of("id", drafted());
        scenes.put(
                "POST /v1/drafts – a decision's heading",
                Scene.command(
                        () -> Subject.of("number", UUID.randomUUID()),
                        (subject, column) -> Call.post("/v1/drafts", heading(subject.get("number") + column))
                                .keyed(),
                        subject -> State.ask(
                                Service.PROCEDURE,
                                "select count(*)::text from decision where number like '" + subject.get("number")
                                        + "%'")));
        scenes.put(
                "GET /v1/drafts" + DRAFT,
                Scene.list(
                        Shared.once(draft), subject -> Call.get("/v1/drafts?limit=100"), subject -> subject.get("id")));
        scenes.put(
                "GET /v1/drafts/{id}" + DRAFT, Scene.read(Shared.once(draft), subject -> Call.get(path(subject, ""))));
        scenes.put(
                "GET /v1/drafts/{id}/lines" + DRAFT,
                Scene.read(Shared.once(draft), subject -> Call.get(path(subject, "/lines"))));
        scenes.put(
                "GET /v1/drafts/{id}/faults" + DRAFT,
                Scene.read(Shared.once(draft), subject -> Call.get(path(subject, "/faults"))));
        scenes.put(
                "PUT /v1/drafts/{id}" + DRAFT,
                changing(
                        draft,
                        subject -> Call.put(
                                        path(subject, ""),
                                        heading(UUID.randomUUID().toString()))
                                .ifMatch("*")));
        scenes.put(
                "PUT /v1/drafts/{id}/lines/{key}" + DRAFT,
                changing(
                        draft,
                        subject ->
                                Call.put(path(subject, "/lines/2"), Map.of("action", "ABOLISH", "code", "2.001023"))));
        scenes.put(
                "DELETE /v1/drafts/{id}/lines/{key}" + DRAFT,
                changing(draft, subject -> Call.delete(path(subject, "/lines/1"))));
        scenes.put(
                "POST /v1/drafts/{id}/submit" + DRAFT,
                changing(draft, subject -> Call.post(path(subject, "/submit")).ifMatch("*")));
    }

    private void deciding(Map<String, Scene> scenes) {
        Supplier<Subject> submitted = () -> {
            var draft = drafted();
            control.submit(draft).expect(200);
            return Subject.of("id", draft);
        };
        var why = Map.of("reason", "thử quyền");
        var approve = changing(
                submitted, subject -> Call.post(path(subject, "/approve")).ifMatch("*"));
        scenes.put("POST /v1/drafts/{id}/approve" + SUBMITTED, approve.with("controller", APPROVER));
        scenes.put("POST /v1/drafts/{id}/approve – a submitted decision of the controller's own", approve);
        scenes.put(
                "POST /v1/drafts/{id}/send-back" + SUBMITTED,
                changing(
                        submitted,
                        subject -> Call.post(path(subject, "/send-back"), why).ifMatch("*")));
        scenes.put(
                "POST /v1/drafts/{id}/discard" + SUBMITTED,
                changing(
                        submitted,
                        subject -> Call.post(path(subject, "/discard"), why).ifMatch("*")));
    }

    private static Scene changing(Supplier<Subject> make, Function<Subject, Call> call) {
        return Scene.command(
                make, (subject, column) -> call.apply(subject), subject -> State.ofDecision(subject.get("id")));
    }

    private String drafted() {
        var code = "9.%06d".formatted(UUID.randomUUID().hashCode() & 0x7ffff);
        return control.draft(
                heading(UUID.randomUUID().toString()),
                Map.of("1", Control.line("NEW", code, Control.provisions(FILE))));
    }

    private static Map<String, Object> heading(String number) {
        return Control.heading(number, "2026-09-14", "2026-09-15");
    }

    private static String path(Subject subject, String rest) {
        return "/v1/drafts/" + subject.get("id") + rest;
    }
}
