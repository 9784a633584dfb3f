package vn.motcua.demo.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Procedure control: what one of them drafts, the other approves. */
public final class Control {
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Api author;
    private final Api approver;

    Control(Api author, Api approver) {
        this.author = author;
        this.approver = approver;
    }

    public Api author() {
        return author;
    }

    /** Both of them at a plan of reviews. */
    public ReviewDesk reviews() {
        return new ReviewDesk(author, approver);
    }

    /** What the first version in a file of the catalogue prescribes. */
    public static ObjectNode provisions(Path file) {
        var version = (ObjectNode) file(file).at("/versions/0");
        return version.<ObjectNode>without(List.of("validFrom", "validTo", "replacedBy"));
    }

    /** A file of the catalogue. */
    public static ObjectNode file(Path file) {
        try {
            return (ObjectNode) YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line that gives a procedure what it prescribes. @param action NEW or AMEND */
    public static Map<String, Object> line(String action, String code, JsonNode provisions) {
        return Map.of("action", action, "code", code, "provisions", provisions);
    }

    public static Map<String, Object> heading(String number, String dated, String effectiveOn) {
        var heading = new HashMap<String, Object>();
        heading.put("number", number);
        heading.put("authority", "UBND thành phố Hà Nội");
        heading.put("level", "PROVINCE");
        heading.put("dated", dated);
        heading.put("signer", "Phó Chủ tịch Vũ Thu Hà");
        heading.put("effectiveOn", effectiveOn);
        heading.put("basis", List.of("NĐ 63/2010/NĐ-CP Điều 13"));
        return heading;
    }

    /** @return the draft's id */
    public String draft(Map<String, Object> heading, Map<String, Map<String, Object>> lines) {
        var draft = tryDraft(heading, UUID.randomUUID().toString()).orElseThrow();
        lines.forEach((key, line) -> tryLine(draft, key, line).expect(200));
        return draft;
    }

    /** Its id; empty if the service could not say. The same key again answers the same. */
    public Optional<String> tryDraft(Map<String, Object> heading, String key) {
        return Optional.of(author.post("/v1/drafts", heading, "Idempotency-Key", key))
                .filter(answer -> answer.status() < 500)
                .map(answer -> answer.expect(201).text("/id"));
    }

    public Answer tryLine(String draft, String key, Map<String, Object> line) {
        return author.put("/v1/drafts/" + draft + "/lines/" + key, line);
    }

    /** @return the import's id */
    public String openImport(String name) {
        return author.post("/v1/imports", Map.of("name", name), "Idempotency-Key", Applicant.newKey())
                .expect(201)
                .text("/id");
    }

    /** Sends national records, one a line. @param offset so much of the file was sent before */
    public Answer sendLines(String id, long offset, String lines) {
        return author.send(
                "PATCH",
                "/v1/imports/" + id,
                "application/jsonl",
                BodyPublishers.ofString(lines),
                "Upload-Offset",
                String.valueOf(offset));
    }

    /** The whole catalogue as a zip; its header Archive-Manifest tells the hash of its manifest. */
    public HttpResponse<byte[]> archive() {
        return author.file("/v1/archive");
    }

    public Answer loadArchive(byte[] archive, String manifestHash) {
        return author.send(
                "POST",
                "/v1/archive",
                "application/zip",
                BodyPublishers.ofByteArray(archive),
                "Archive-Manifest",
                manifestHash);
    }

    /** Makes what is finished of an import lines of a draft. */
    public Answer takeRecords(String id, String decision) {
        return author.post("/v1/imports/" + id + "/lines", Map.of("decision", decision));
    }

    public Answer editImported(String id, long line, JsonNode draft) {
        return author.put("/v1/imports/" + id + "/records/" + line + "/draft", draft, "If-Match", "*");
    }

    /** DRAFT, SUBMITTED, PUBLISHED or DISCARDED. */
    public String state(String draft) {
        return author.get("/v1/drafts/" + draft).text("/state");
    }

    public Answer submit(String draft) {
        return verb(author, draft, "submit");
    }

    public Answer approve(String draft) {
        return verb(approver, draft, "approve");
    }

    /** The author's attempt to approve it alone. */
    public Answer approveOwn(String draft) {
        return verb(author, draft, "approve");
    }

    private static Answer verb(Api who, String draft, String verb) {
        var version = who.get("/v1/drafts/" + draft).expect(200).at("/version").asLong();
        return who.post("/v1/drafts/" + draft + "/" + verb, null, "If-Match", "\"" + version + "\"");
    }

    /** @return the decision's id */
    public String publish(Map<String, Object> heading, Map<String, Map<String, Object>> lines) {
        var draft = draft(heading, lines);
        submit(draft).expect(200);
        approve(draft).expect(200);
        return draft;
    }
}
