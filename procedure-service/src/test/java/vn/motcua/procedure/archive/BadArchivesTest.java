package vn.motcua.procedure.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static vn.motcua.procedure.archive.Archives.bytes;
import static vn.motcua.procedure.archive.Archives.entries;
import static vn.motcua.procedure.archive.Archives.exported;
import static vn.motcua.procedure.archive.Archives.loaded;
import static vn.motcua.procedure.archive.Archives.relisted;
import static vn.motcua.procedure.archive.Archives.sha256;
import static vn.motcua.procedure.archive.Archives.text;
import static vn.motcua.procedure.archive.Archives.zipped;
import static vn.motcua.procedure.decision.DecisionFixtures.author;
import static vn.motcua.procedure.decision.DecisionFixtures.begin;
import static vn.motcua.procedure.decision.DecisionFixtures.draftedWith;
import static vn.motcua.procedure.decision.DecisionFixtures.heading;
import static vn.motcua.procedure.decision.DecisionFixtures.provisions;
import static vn.motcua.procedure.decision.DecisionFixtures.published;
import static vn.motcua.stack.test.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.procedure.files.FreshInstallation;
import vn.motcua.stack.test.StackResource;
import vn.motcua.stack.test.Tokens;

/** For every kind of damage to an archive the answer names the fault, and nothing is drafted. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "procedure"))
class BadArchivesTest {
    private static final String DECISION = "decisions/000002.jsonl";
    private static byte[] archive;
    private static boolean changed;

    private SortedMap<String, byte[]> entries;

    @BeforeEach
    void anArchiveOfAnotherInstallation() throws Exception {
        if (archive == null) {
            FreshInstallation.begin();
            decided("Thử");
            archive = exported().asByteArray();
        }
        if (changed) {
            FreshInstallation.begin();
            changed = false;
        }
        entries = entries(archive);
    }

    private static void decided(String name) {
        changed = true;
        var heading = heading("2026-08-20", "2026-09-01");
        heading.put("number", "1/QĐ-HONG");
        published(heading, Map.of("1", begin("NEW", "9.810001", provisions(name))));
    }

    @Test
    void whatIsMissingExtraAndChangedIsAllTold() {
        entries.remove("beginning.json");
        entries.put("procedures/9.999999.jsonl", bytes("{}\n"));

        refused(loaded(entries))
                .body("errors.code", contains("entry-missing", "entry-unlisted", "entry-missing"))
                .body("errors.pointer", hasItems("/beginning.json", "/procedures~19.999999.jsonl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {DECISION, "procedures/9.810001.jsonl", "law/agency/H26.101.json", "beginning.json"})
    void whatIsNotAsItsHashSaysIsTold(String name) {
        entries.put(name, bytes(text(entries.get(name)).replaceFirst("a", "b")));

        refused(loaded(entries))
                .body("errors.code", contains("entry-changed"))
                .body("errors.pointer", contains("/" + name.replace("/", "~1")));
    }

    @Test
    void aManifestThatWasRewrittenIsNotTheOneThatWasTold() throws Exception {
        // Given
        var told = sha256(entries.get("manifest.json"));
        entries.put(DECISION, bytes(text(entries.get(DECISION)).replace("Thử", "Gian")));

        // When
        var answer = loaded(zipped(relisted(entries)), told);

        // Then
        refused(answer).body("errors.code", contains("manifest-changed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../tmp/evil",
                "/etc/passwd",
                "law/agency/../../x.json",
                "decisions/000002.jsonl/",
                "law\\agency\\H26.101.json",
                "procedures/9.810001.jsonl\u0000.json",
                "thư mục/thử.json",
                "",
            })
    void aNameThatNoEntryHasIsRefused(String name) throws Exception {
        entries.put(name, bytes("{}"));

        refused(loaded(relisted(entries))).body("errors.code", contains("entry-name"));
    }

    @Test
    void anEntryThatStandsTwiceIsRefused() throws Exception {
        // Given
        entries.put("procedures/9.810009.jsonl", bytes("{}"));
        var zip = new String(zipped(relisted(entries)), StandardCharsets.ISO_8859_1);

        // When
        var twice = zip.replace("procedures/9.810009", "procedures/9.810001").getBytes(StandardCharsets.ISO_8859_1);

        // Then
        refused(loaded(twice, sha256(entries.get("manifest.json")))).body("errors.code", contains("entry-twice"));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "22", "1000", "-30", "-1"})
    void whatIsNoWholeZipIsRefused(int length) {
        var part = Arrays.copyOf(archive, length >= 0 ? length : archive.length + length);
        var answer = loaded(part, "0".repeat(64));

        refused(answer).body("errors.code", contains("not-a-zip"));
    }

    @Test
    void aBombDoesNotGoOff() throws Exception {
        // Given an entry of 30 MB that says it has 300, and one that says it has 10 bytes
        entries.put("procedures/9.810002.jsonl", new byte[30_000_000]);
        relisted(entries);

        // When, Then
        refused(loaded(saying("300000000"))).body("errors.code", contains("entry-too-large", "archive-too-large"));
        refused(loaded(saying("10"))).body("errors.code", contains("entry-changed"));
    }

    private SortedMap<String, byte[]> saying(String bytes) {
        var other = new TreeMap<>(entries);
        var manifest = text(entries.get("manifest.json"));
        other.put("manifest.json", bytes(manifest.replace("\"bytes\":30000000,", "\"bytes\":" + bytes + ",")));
        return other;
    }

    @Test
    void tooManyEntriesAreRefused() throws Exception {
        for (int i = 0; i < 20_000; i++) {
            entries.put("procedures/8.%06d.jsonl".formatted(i), new byte[0]);
        }

        refused(loaded(relisted(entries))).body("errors.code", contains("too-many-entries"));
    }

    @Test
    void anotherFormatIsRefused() {
        entries.put("manifest.json", bytes(text(entries.get("manifest.json")).replace("\"format\":1", "\"format\":2")));

        refused(loaded(entries)).body("errors.code", contains("format-unknown"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"format\": 1}",
                "{\"format\": 1, \"revision\": \"x\"}",
                "{\"format\": 1, \"revision\": 2, \"createdBy\": \"a\", \"createdAt\": \"2026-01-01T00:00:00Z\","
                        + " \"entries\": [null]}",
                "{\"format\": 1, \"revision\": 2, \"createdBy\": \"a\", \"createdAt\": \"2026-01-01T00:00:00Z\","
                        + " \"entries\": [{\"path\": \"a\", \"bytes\": -1, \"sha256\": \"\"}]}",
                "[[[",
                "7",
                "",
                "\"\u0000\"",
            })
    void aManifestThatIsNoneIsRefused(String manifest) {
        entries.put("manifest.json", bytes(manifest));

        refused(loaded(entries)).body("errors.pointer[0]", containsString("/manifest.json"));
    }

    @Test
    void everyFaultOfItsDecisionsIsTold() throws Exception {
        // Given
        var good = text(entries.get(DECISION)).lines().toList();
        entries.put(
                DECISION,
                bytes(String.join(
                        "\n",
                        good.getFirst()
                                .replace("\"dated\":\"2026-08-20\"", "\"dated\":\"1944-08-20\"")
                                .replace("\"signer\":\"", "\"signer\":\"" + "x".repeat(200)),
                        good.getLast().replace("\"sets\":1", "\"sets\":0"),
                        good.getLast(),
                        "{\"key\": \"../x\", \"content\": {\"action\": \"ABOLISH\", \"code\": \"9.810001\"}}",
                        "{\"key\": \"y\", \"content\": {\"action\": \"BURN\"}}",
                        "{\"key\": \"z\"}")));
        entries.put("decisions/000003.jsonl", bytes("{\"number\": \"1/QĐ-HONG\\u0000\"}"));
        entries.put("decisions/000004.jsonl", bytes(""));
        entries.put("decisions/000005.jsonl", bytes("{\"number\": 7"));
        entries.put("decisions/000006.jsonl", bytes("{\"number\": \"6/QĐ\"}"));
        entries.put("decisions/000007.jsonl", bytes("null\n"));

        // When, Then
        refused(loaded(relisted(entries)))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/decisions~1000002.jsonl/1/dated",
                                "/decisions~1000002.jsonl/1/signer",
                                "/decisions~1000002.jsonl/2/content/provisions/sets",
                                "/decisions~1000002.jsonl/3/key",
                                "/decisions~1000002.jsonl/4/key",
                                "/decisions~1000002.jsonl/5/content/action",
                                "/decisions~1000002.jsonl/6/content/action",
                                "/decisions~1000003.jsonl/1",
                                "/decisions~1000004.jsonl/1",
                                "/decisions~1000005.jsonl/1",
                                "/decisions~1000006.jsonl/1/authority",
                                "/decisions~1000006.jsonl/1/dated",
                                "/decisions~1000007.jsonl/1"));
    }

    @Test
    void aDecisionThatSaysSomethingElseHereIsNotOverwritten() throws Exception {
        // Given
        decided("Khác");

        // When, Then
        loaded(entries)
                .statusCode(422)
                .body("errors.code", contains("decision-differs"))
                .body("errors.message[0]", containsString("1/QĐ-HONG"));
    }

    @Test
    void aDecisionThatStandsTwiceIsRefused() throws Exception {
        entries.put("decisions/000003.jsonl", entries.get(DECISION));

        refused(loaded(relisted(entries))).body("errors.code", contains("duplicate"));
    }

    @Test
    void anInstallationOfAnotherBeginningTakesNothing() throws Exception {
        entries.put("beginning.json", bytes("{\"basis\": [\"elsewhere\"]}"));

        refused(loaded(relisted(entries))).body("errors.code", contains("beginning-differs"));
    }

    @Test
    void tooMuchIsRefusedWithTheLimitBeforeItIsSent() throws Exception {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.getOutputStream()
                    .write(bytes("POST /v1/archive HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/zip\r\n"
                            + "Accept-Language: en\r\nContent-Length: 17000000\r\n\r\n"));

            assertThat(text(socket.getInputStream().readAllBytes()))
                    .startsWith("HTTP/1.1 413 ")
                    .contains("https://motcua.vn/problems/too-large", "16777216");
        }
    }

    @Test
    void oneIsTakenInAtATimeAndWhoeverBreaksOffGivesHisTurnBack() throws Exception {
        try (var slow = new Socket("127.0.0.1", RestAssured.port)) {
            slow.getOutputStream()
                    .write(bytes("POST /v1/archive HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/zip\r\n"
                            + "Authorization: Bearer " + Tokens.controller("procedure") + "\r\nArchive-Manifest: "
                            + "0".repeat(64) + "\r\nContent-Length: 1000\r\n\r\nPK"));

            changed = true;
            await().untilAsserted(() -> loaded(entries).statusCode(503).header("Retry-After", equalTo("5")));
        }
        await().untilAsserted(() -> loaded(entries).statusCode(200));
    }

    @ParameterizedTest
    @CsvSource({"'', required", "xyz, format", "sha-256=:AAAA:, format"})
    void theManifestsHashMustBeTold(String hash, String fault) {
        loaded(archive, hash).statusCode(400).body("errors.code", contains(fault));
    }

    @Test
    void aDraftThatSomebodyChangedIsNotLoadedOver() throws Exception {
        // Given
        var heading = heading("2026-08-20", "2026-09-01");
        heading.put("number", "1/QĐ-HONG");
        changed = true;
        draftedWith(heading, Map.of());

        // When, Then
        loaded(entries).statusCode(422).body("errors.code", contains("decision-differs"));
        assertThat(author().get("/v1/drafts").<List<?>>path("items")).hasSize(1);
    }

    private static ValidatableResponse refused(ValidatableResponse answer) {
        answer.statusCode(422).body("type", equalTo("https://motcua.vn/problems/archive-faulty"));
        author().get("/v1/drafts").then().body("items.size()", equalTo(0));
        author().get("/v1/decisions").then().body("items.size()", equalTo(1));
        return answer;
    }
}
