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

/** How the rows about files of national records are tried. */
final class ImportScenes {
    private static final Path LIKE = Path.of("src/test/resources/catalogue/9.000001.yaml");
    private static final String FILE = " – a file of one record";

    private final Control control;

    private ImportScenes(Control control) {
        this.control = control;
    }

    static Map<String, Scene> of(City city) {
        var scenes = new HashMap<String, Scene>();
        var own = new ImportScenes(city.control());
        own.reading(scenes);
        own.writing(scenes);
        own.writingMany(scenes);
        return scenes;
    }

    private void reading(Map<String, Scene> scenes) {
        var file = Shared.once(() -> Subject.of("id", imported()));
        scenes.put(
                "GET /v1/imports" + FILE,
                Scene.list(file, subject -> Call.get("/v1/imports?limit=100"), subject -> subject.get("id")));
        Map.of("", "", "/report", "/report", "/records", "/records", "/records/{line}", "/records/1")
                .forEach((template, path) -> scenes.put(
                        "GET /v1/imports/{id}" + template + FILE,
                        Scene.read(file, subject -> Call.get(path(subject, path)))));
    }

    private void writing(Map<String, Scene> scenes) {
        Supplier<Subject> file = () -> Subject.of("id", imported());
        scenes.put(
                "POST /v1/imports – a file's name",
                Scene.command(
                        () -> Subject.of("name", UUID.randomUUID()),
                        (subject, column) -> Call.post(
                                        "/v1/imports", Map.of("name", subject.get("name") + " " + column))
                                .keyed(),
                        subject -> State.ask(
                                Service.PROCEDURE,
                                "select count(*)::text from record_import where name like '" + subject.get("name")
                                        + "%'")));
        scenes.put(
                "PATCH /v1/imports/{id}" + FILE,
                changing(
                        () -> Subject.of("id", control.openImport("thử quyền")),
                        subject -> Call.lines(path(subject, ""), record())));
        scenes.put(
                "PUT /v1/imports/{id}/records/{line}/draft" + FILE,
                changing(
                        file,
                        subject -> Call.put(path(subject, "/records/1/draft"), Map.of("sets", 1))
                                .ifMatch("*")));
        scenes.put(
                "POST /v1/imports/{id}/records/{line}/line – a file of one finished record",
                changing(
                        this::finished,
                        subject -> Call.post(
                                        path(subject, "/records/1/line"), Map.of("decision", subject.get("decision")))
                                .ifMatch("*")));
    }

    private void writingMany(Map<String, Scene> scenes) {
        scenes.put(
                "POST /v1/imports/{id}/lines – a file of one finished record",
                changing(
                        this::finished,
                        subject -> Call.post(path(subject, "/lines"), Map.of("decision", subject.get("decision")))));
    }

    private Subject finished() {
        var id = imported();
        control.editImported(id, 1, Control.provisions(LIKE)).expect(200);
        var heading = Control.heading(UUID.randomUUID().toString(), "2026-09-14", "2026-09-15");
        return Subject.of("id", id).with("decision", control.draft(heading, Map.of()));
    }

    private static Scene changing(Supplier<Subject> make, Function<Subject, Call> call) {
        return Scene.command(
                make, (subject, column) -> call.apply(subject), subject -> State.ofImport(subject.get("id")));
    }

    private String imported() {
        var id = control.openImport("thử quyền");
        control.sendLines(id, 0, record()).expect(200);
        return id;
    }

    private static String record() {
        var code = "1.%06d".formatted(UUID.randomUUID().hashCode() & 0x7ffff);
        return """
                {"MATTHC": "%s", "TENTTHC": "Thử quyền %s"}
                """.formatted(code, UUID.randomUUID());
    }

    private static String path(Subject subject, String rest) {
        return "/v1/imports/" + subject.get("id") + rest;
    }
}
