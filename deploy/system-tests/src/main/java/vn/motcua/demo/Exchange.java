package vn.motcua.demo;

import static vn.motcua.playbook.DecisionRow.DRAFT;
import static vn.motcua.playbook.ImportRow.ANSWER;
import static vn.motcua.playbook.ImportRow.SEND;
import static vn.motcua.playbook.ImportRow.TAKE_ALL;
import static vn.motcua.playbook.ImportRow.TAKE_BACK;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import vn.motcua.local.Service;
import vn.motcua.playbook.Decision;
import vn.motcua.playbook.Provisions;
import vn.motcua.playbook.RecordImport;
import vn.motcua.playbook.client.Answer;
import vn.motcua.playbook.client.Api;
import vn.motcua.playbook.client.Call.Content;
import vn.motcua.playbook.client.City;

/** Imports into the catalogue, and exports from it. */
final class Exchange {
    private static final String NATIONAL = """
            {"MATTHC": "%s", "TENTTHC": "Xác nhận tình trạng hôn nhân", "CACHTHUCTHUCHIEN": [{"KENH": "1", "THOIGIAN": [\
            {"THOIGIANGIAIQUYET": "3", "DONVITINH": "", "PHILEPHI": [{"MOTA": "100 VNĐ"}]}]}]}
            <html>502 Bad Gateway</html>
            """;
    private static final String TWO = """
            {"MATTHC": "%s", "CACHTHUCTHUCHIEN": [{"KENH": "1", "THOIGIAN": [{"THOIGIANGIAIQUYET": "77", "DONVITINH": ""}]}]}
            {"MATTHC": "%s", "CACHTHUCTHUCHIEN": [{"KENH": "2", "THOIGIAN": [{"THOIGIANGIAIQUYET": "77", "DONVITINH": ""}]}]}
            """;
    /** Of words that no other file has: what is answered once for some words is asked no more. */
    private static final List<String> DIRT = List.of("unit-missing", "fee-thousandfold");

    private final City city;
    private final Chronicle chronicle;
    private final Api law;
    private final String code = "9.%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));

    Exchange(City city, Chronicle chronicle) {
        this.city = city;
        this.chronicle = chronicle;
        law = city.api(Decision.AUTHOR, Service.PROCEDURE);
    }

    /** Fri 21/08 16:00: imports national records, which cannot be published as they are. */
    void readFromTheNationalDatabase() {
        var file = new RecordImport(city, city.own("CSDL quốc gia"), NATIONAL.formatted(code)).past(SEND);
        chronicle.expect("lines taken, none lost", file.progress().number("/lines"), 2);
        var record = file.record(1);
        chronicle.expectThat(
                "what a person must decide",
                record.body().at("/findings").findValuesAsText("code").containsAll(DIRT));
        chronicle.expectThat(
                "a fee of 100 đồng is not believed",
                record.at("/draft/caseTypes/0/ways/0/fees/0/amount").isMissingNode());
        var heading = Provisions.heading(city.own("3599/QĐ-UBND"), "2026-08-21", "2026-09-07");
        var decision = new Decision(city, heading).past(DRAFT);
        chronicle.expect(
                "many records at once: each is told, and none that is unfinished becomes a line",
                file.into(decision).give(TAKE_ALL).at("/items").findValuesAsText("outcome"),
                List.of("INCOMPLETE", "REFUSED"));
    }

    /** Fri 21/08 16:00: one decision holds for all records that say the same. */
    void decidedOnce() {
        var file = new RecordImport(city, city.own("CSDL quốc gia, hai thủ tục"), TWO.formatted(code, code)).past(SEND);
        var question = file.questions("?finding=unit-missing").at("/items/0");
        chronicle.expect("both records ask the same", question.path("records").asInt(), 2);
        file.asking("unit-missing", question.path("said").asText())
                .give(ANSWER.saying(Map.of("change", Map.of("unit", "WORKING_DAY"))));
        chronicle.expect(
                "answered once, both limits have a unit",
                List.of(unit(file.record(1)), unit(file.record(2))),
                List.of("WORKING_DAY", "WORKING_DAY"));
        chronicle.expect(
                "and nobody is asked again",
                file.questions("?finding=unit-missing&open=true").at("/items").size(),
                0);
        file.give(TAKE_BACK);
    }

    private static String unit(Answer record) {
        return record.text("/draft/caseTypes/0/ways/0/limit/unit");
    }

    /** Fri 21/08 16:00: an export in the national format can be imported again. */
    void writtenForTheNationalDatabase() {
        var written =
                law.get("/v1/procedures/export?format=national&on=2026-09-07").expect(200);
        var lines = new String(written.bytes(), StandardCharsets.UTF_8);
        var file = new RecordImport(city, city.own("CSDL quốc gia, từ đây"), lines).past(SEND);
        chronicle.expect(
                "records written and read again, none lost", file.progress().number("/lines"), (int)
                        lines.lines().count());
    }

    /** Fri 21/08 16:00: an archive for another installation; loading it here changes nothing. */
    void archived() {
        var archive = law.get("/v1/archive").expect(200);
        var manifest = archive.headers().firstValue("Archive-Manifest").orElseThrow();
        var loaded = law.post("/v1/archive", Content.archive(archive.bytes(), manifest))
                .expect(200);
        chronicle.expectThat("the archive of the catalogue has the decision", loaded.number("/known") >= 1);
        chronicle.expect(
                "loaded where it comes from, it drafts nothing",
                loaded.at("/drafted").size(),
                0);
        law.post("/v1/archive", Content.archive(archive.bytes(), "0".repeat(64)))
                .expect(422, "archive-faulty");
        chronicle.note("an archive whose manifest is not the one that was told is refused: 422 archive-faulty");
    }
}
