package vn.motcua.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import vn.motcua.demo.client.Api;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Control;

/** The catalogue comes from elsewhere and goes elsewhere. */
final class Exchange {
    private static final String NATIONAL = """
            {"MATTHC": "%s", "TENTTHC": "Xác nhận tình trạng hôn nhân", "CACHTHUCTHUCHIEN": [{"KENH": "1", "THOIGIAN": [\
            {"THOIGIANGIAIQUYET": "3", "DONVITINH": "", "PHILEPHI": [{"MOTA": "100 VNĐ"}]}]}]}
            <html>502 Bad Gateway</html>
            """;
    private static final List<String> DIRT = List.of("unit-missing", "fee-thousandfold", "basis-missing");

    private final City city;
    private final Chronicle chronicle;
    private final Control control;
    private final Api law;
    private final String code = "9.%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));

    Exchange(City city, Chronicle chronicle) {
        this.city = city;
        this.chronicle = chronicle;
        control = city.control();
        law = control.author();
    }

    /** Fri 21/08 16:00: as the national database has it, which is not how it can be published. */
    void readFromTheNationalDatabase() {
        var file = control.openImport(city.own("CSDL quốc gia"));
        control.sendLines(file, 0, NATIONAL.formatted(code)).expect(200);
        var progress = law.get("/v1/imports/" + file).expect(200);
        chronicle.expect("lines taken, none lost", progress.number("/lines"), 2);
        var record = law.get("/v1/imports/" + file + "/records/1").expect(200);
        chronicle.expectThat(
                "what a person must decide",
                record.body().at("/findings").findValuesAsText("code").containsAll(DIRT));
        chronicle.expectThat(
                "a fee of 100 đồng is not believed",
                record.at("/draft/caseTypes/0/ways/0/fees/0/amount").isMissingNode());
        var heading = Control.heading(city.own("3599/QĐ-UBND"), "2026-08-21", "2026-09-07");
        chronicle.expect(
                "many records at once: each is told, and none that is unfinished becomes a line",
                control.takeRecords(file, control.draft(heading, Map.of()))
                        .expect(200)
                        .at("/items")
                        .findValuesAsText("outcome"),
                List.of("INCOMPLETE", "REFUSED"));
    }

    /** Fri 21/08 16:00: and back: what is written as the national database has it can be read again. */
    void writtenForTheNationalDatabase() {
        var written = law.file("/v1/procedures/export?format=national&on=2026-09-07");
        var lines = new String(written.body(), StandardCharsets.UTF_8);
        var file = control.openImport(city.own("CSDL quốc gia, từ đây"));
        control.sendLines(file, 0, lines).expect(200);
        chronicle.expect(
                "records written and read again, none lost",
                law.get("/v1/imports/" + file).expect(200).number("/lines"),
                (int) lines.lines().count());
    }

    /** Fri 21/08 16:00: as another installation would get it; here nothing of it is new. */
    void archived() {
        var archive = control.archive();
        var manifest = archive.headers().firstValue("Archive-Manifest").orElseThrow();
        var loaded = control.loadArchive(archive.body(), manifest).expect(200);
        chronicle.expectThat("the archive of the catalogue has the decision", loaded.number("/known") >= 1);
        chronicle.expect(
                "loaded where it comes from, it drafts nothing",
                loaded.at("/drafted").size(),
                0);
        control.loadArchive(archive.body(), "0".repeat(64)).expect(422, "archive-faulty");
        chronicle.note("an archive whose manifest is not the one that was told is refused: 422 archive-faulty");
    }
}
