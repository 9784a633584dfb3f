package vn.motcua.procedure.recordimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.motcua.procedure.national.NationalFixtures.clean;
import static vn.motcua.procedure.recordimport.ImportFixtures.bytes;
import static vn.motcua.procedure.recordimport.ImportFixtures.control;
import static vn.motcua.procedure.recordimport.ImportFixtures.imported;
import static vn.motcua.procedure.recordimport.ImportFixtures.lines;
import static vn.motcua.procedure.recordimport.ImportFixtures.opened;
import static vn.motcua.procedure.recordimport.ImportFixtures.record;
import static vn.motcua.procedure.recordimport.ImportFixtures.sent;
import static vn.motcua.stack.test.Patience.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import vn.motcua.procedure.national.NationalFixtures;
import vn.motcua.stack.test.StackResource;
import vn.motcua.stack.test.Tokens;

/** Files of national records over the API: nothing is lost or doubled, and one bad line never stops the rest. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class ImportsTest {
    @Test
    void aBadLineIsARecordOfItsOwnAndStopsNothing() {
        // When
        var id = imported(bytes(fresh() + "\n{\"MATTHC\": \n\n[]\n" + fresh() + "\r\n" + fresh()));

        // Then
        control()
                .get("/v1/imports/" + id)
                .then()
                .body("complete", equalTo(true))
                .body("lines", equalTo(6))
                .body("fresh", equalTo(5));
        control().get("/v1/imports/" + id + "/records").then().body("items.line", contains(1, 2, 4, 5, 6));
        record(id, 2).then().body("findings.code", contains("not-json")).body("raw", equalTo("{\"MATTHC\": "));
        record(id, 4).then().body("findings.code", contains("not-a-record"));
        record(id, 3).then().statusCode(404);
    }

    @Test
    void theSameRecordAgainIsTheSameRow() {
        // Given
        var record = fresh();
        var reordered = clean();
        reordered.removeAll();
        record.properties().stream().toList().reversed().forEach(each -> reordered.set(each.getKey(), each.getValue()));

        // When
        var first = imported(lines(record));
        var second = imported(lines(reordered, record));

        // Then
        control().get("/v1/imports/" + first).then().body("fresh", equalTo(1)).body("known", equalTo(0));
        control().get("/v1/imports/" + second).then().body("fresh", equalTo(0)).body("known", equalTo(2));
        edited(first, 1, clean());
        record(second, 2).then().body("editedBy", equalTo("controller:controller"));
    }

    @Test
    void anotherReadingOfTheSameProcedureIsTold() {
        var record = fresh();
        var id = imported(lines(record, record.deepCopy().put("TENTTHC", "Cấp giấy khác")));

        record(id, 1).then().body("others", equalTo(1));
    }

    @Test
    void aFileComesInPartsThatBreakOffAnywhere() {
        // Given
        var first = fresh();
        var second = fresh();
        var file = lines(first, second);
        var cut = first.toString().getBytes(StandardCharsets.UTF_8).length + 11;
        var id = opened();

        // When
        var taken = sent(id, 0, Arrays.copyOf(file, cut), false)
                .then()
                .statusCode(200)
                .extract();
        int bytes = taken.path("bytes");
        sent(id, bytes, Arrays.copyOfRange(file, bytes, file.length), true)
                .then()
                .statusCode(200);

        // Then
        assertThat(bytes).isEqualTo(cut - 10);
        control()
                .get("/v1/imports/" + id)
                .then()
                .body("bytes", equalTo(file.length))
                .body("fresh", equalTo(2))
                .body("complete", equalTo(true));
        sent(id, 0, file, true)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://motcua.vn/problems/import-complete"));
    }

    /** Fault A21, also for a sender whose parts are smaller than the line. */
    @Test
    void aLineLongerThanItsPartsIsARecordWithAFindingAndTheFileGoesOn() {
        // Given
        var file = bytes("{\"TENTTHC\": \"" + "x".repeat(18_000_000) + "\"}\n" + fresh() + "\n");
        var id = opened();

        // When
        var bytes = 0;
        for (var parts = 0; bytes < file.length && parts < 10; parts++) {
            var end = Math.min(bytes + 4_000_000, file.length);
            bytes = sent(id, bytes, Arrays.copyOfRange(file, bytes, end), end == file.length)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("bytes");
        }

        // Then
        control()
                .get("/v1/imports/" + id)
                .then()
                .body("bytes", equalTo(file.length))
                .body("lines", equalTo(2))
                .body("complete", equalTo(true));
        record(id, 1).then().body("findings.code", contains("record-too-large"));
    }

    @Test
    void aPartThatHoldsNoWholeLineIsRefusedAndNotAskedForForEver() {
        var line = bytes(fresh().toString());

        sent(opened(), 0, Arrays.copyOf(line, line.length / 2), false)
                .then()
                .statusCode(422)
                .body("type", equalTo("https://motcua.vn/problems/part-without-line"));
    }

    @Test
    void aPartForAnotherPlaceChangesNothing() {
        // Given
        var id = opened();
        var file = lines(fresh());
        sent(id, 0, file, false).then().statusCode(200);

        // When
        var again = sent(id, 0, file, false);

        // Then
        again.then()
                .statusCode(409)
                .body("type", equalTo("https://motcua.vn/problems/import-offset"))
                .body("detail", equalTo(file.length + " bytes are taken: go on from there."));
        control().get("/v1/imports/" + id).then().body("fresh", equalTo(1)).body("lines", equalTo(1));
    }

    @Test
    void aSenderThatDiesInTheMiddleGoesOnBehindTheLastCommittedLine() throws Exception {
        // Given
        var file = lines(many(250));
        var id = opened();

        // When
        diesAfter(file.length - 100, id, file);
        await().until(
                        () -> sent(id, progress(id, "bytes"), rest(file, progress(id, "bytes")), true)
                                .statusCode(),
                        equalTo(200));

        // Then
        control()
                .get("/v1/imports/" + id)
                .then()
                .body("lines", equalTo(250))
                .body("fresh", equalTo(250))
                .body("known", equalTo(0))
                .body("bytes", equalTo(file.length));
    }

    private static int progress(String id, String what) {
        return control().get("/v1/imports/" + id).path(what);
    }

    private static byte[] rest(byte[] file, int from) {
        return Arrays.copyOfRange(file, from, file.length);
    }

    // With a raw socket, because each of our clients would complete its request.
    private static void diesAfter(int bytes, String id, byte[] file) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            var out = socket.getOutputStream();
            out.write(bytes("""
                    PATCH /v1/imports/%s HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: application/jsonl\r
                    Upload-Offset: 0\r
                    Content-Length: %d\r
                    \r
                    """.formatted(id, Tokens.controller("procedure"), file.length)));
            out.write(file, 0, bytes);
            out.flush();
            await().until(() -> progress(id, "lines"), lines -> lines >= 200);
        }
    }

    @Test
    void twoSendersOfOneFileTakeEveryLineOnce() throws Exception {
        // Given
        var file = lines(many(400));
        var id = opened();

        // When
        var answers = together(List.of(() -> sent(id, 0, file, true), () -> sent(id, 0, file, true)));

        // Then
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        control().get("/v1/imports/" + id).then().body("fresh", equalTo(400)).body("lines", equalTo(400));
    }

    @Test
    void twoFilesOfTheSameRecordsInAnotherOrderDoNotHinderEachOther() throws Exception {
        // Given
        var records = Arrays.asList(many(400));
        var file = lines(records.toArray(ObjectNode[]::new));
        var reversed = lines(records.reversed().toArray(ObjectNode[]::new));
        var shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled);

        // When
        var ids = List.of(opened(), opened(), opened());
        var answers = together(List.of(
                () -> sent(ids.get(0), 0, file, true),
                () -> sent(ids.get(1), 0, reversed, true),
                () -> sent(ids.get(2), 0, lines(shuffled.toArray(ObjectNode[]::new)), true)));

        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(ids.stream()
                        .mapToInt(id -> control().get("/v1/imports/" + id).path("fresh"))
                        .sum())
                .isEqualTo(400);
    }

    @Test
    void hostileLinesAreRecordsAndAnswersStaySmall() throws IOException {
        // Given
        var file = new ByteArrayOutputStream();
        file.writeBytes(bytes("{\"TENTTHC\": \"" + "x".repeat(10_000_000) + "\"}\n"));
        file.writeBytes(bytes("{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000) + "\n"));
        file.writeBytes(new byte[] {'"', (byte) 0xFF, '\n'});
        file.writeBytes(new byte[] {'{', 0, '}', '\n'});
        file.writeBytes(bytes(fresh().put("TENTTHC", "Cấp \0 giấy").put("a~/\0b", "\0") + "\n"));
        file.writeBytes(
                bytes(fresh().put("TENTTHC", "=HYPERLINK(\"http://x\")").put("YEUCAU", "${jndi:ldap://x}") + "\n"));

        // When
        var id = imported(file.toByteArray());

        // Then
        record(id, 1).then().body("findings.code", contains("record-too-large"));
        record(id, 2).then().body("findings.code", contains("over-limits"));
        record(id, 3).then().body("findings.code", contains("not-utf-8"));
        record(id, 4).then().body("findings.code", contains("not-json"));
        record(id, 5).then().body("findings.code", hasItems("text-unstorable", "unknown-property"));
        record(id, 6).then().body("draft.requirements.vi", equalTo("${jndi:ldap://x}"));
        assertThat(record(id, 1).asByteArray().length).isLessThan(200_000);
    }

    @Test
    void withoutItsPlaceAPartIsRefused() {
        var id = opened();

        control()
                .header("Content-Type", "application/jsonl")
                .body(lines(fresh()))
                .patch("/v1/imports/" + id)
                .then()
                .statusCode(400);
        control()
                .header("Content-Type", "application/jsonl")
                .header("Upload-Offset", "-1")
                .header("Upload-Complete", "yes")
                .body(lines(fresh()))
                .patch("/v1/imports/" + id)
                .then()
                .statusCode(400);
        sent("0199a2cf-8aa4-7369-b768-1ae2dd03a398", 0, lines(fresh()), true)
                .then()
                .statusCode(404);
        control().get("/v1/imports/" + id).then().body("bytes", equalTo(0));
    }

    @Test
    void theReportCountsAndTheRecordsCanBeAskedForByFinding() {
        // Given
        var unitless = fresh();
        NationalFixtures.at(unitless, "/CACHTHUCTHUCHIEN/0/THOIGIAN/0").put("DONVITINH", "");

        // When
        var id = imported(lines(fresh(), unitless, fresh()));

        // Then
        control()
                .get("/v1/imports/" + id + "/report")
                .then()
                .body("findings.find { it.code == 'unit-missing' }.records", equalTo(1))
                .body("findings.find { it.code == 'unit-missing' }.weight", equalTo("DECIDE"))
                .body("findings.find { it.code == 'beyond-record' }.records", equalTo(3));
        control()
                .get("/v1/imports/" + id + "/records?finding=unit-missing")
                .then()
                .body("items.line", contains(2));
        control().get("/v1/imports/" + id + "/records?finding=nonsense").then().statusCode(400);
        control()
                .get("/v1/imports/" + id + "/records?limit=1")
                .then()
                .body("items.line", contains(1))
                .header("Link", not(nullValue()));
        control().get("/v1/imports?limit=1").then().statusCode(200);
    }

    @Test
    void everyRecordOfTheSampleComesIn() throws IOException {
        // Given
        var sample = NationalFixtures.sample();
        Assumptions.assumeTrue(sample.isPresent(), "no sample of national records here");
        var file = Files.readAllBytes(sample.get());

        // When
        var first = imported(file);
        var again = imported(file);

        // Then
        var counts = control().get("/v1/imports/" + first).jsonPath();
        assertThat(counts.getInt("fresh") + counts.getInt("known")).isEqualTo(196);
        control().get("/v1/imports/" + again).then().body("fresh", equalTo(0)).body("known", equalTo(196));
        control()
                .get("/v1/imports/" + first + "/report")
                .then()
                .body("findings.find { it.code == 'unit-missing' }.records", equalTo(57));
        control()
                .get("/v1/imports/" + first + "/records?limit=100")
                .then()
                .body("items.findAll { it.findings.isEmpty() }", empty());
    }

    static ObjectNode fresh() {
        return clean("1.%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000)))
                .put("TENTTHC", "Cấp giấy " + UUID.randomUUID());
    }

    private static ObjectNode[] many(int records) {
        return Stream.generate(ImportsTest::fresh).limit(records).toArray(ObjectNode[]::new);
    }

    private static void edited(String id, long line, Object draft) {
        var tag = record(id, line).header("ETag");
        control()
                .header("If-Match", tag)
                .contentType("application/json")
                .body(draft)
                .put("/v1/imports/" + id + "/records/" + line + "/draft")
                .then()
                .statusCode(200)
                .body("missing.code", hasItem("required"));
    }

    private static List<Response> together(List<Callable<Response>> requests) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Response>();
            for (var answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
