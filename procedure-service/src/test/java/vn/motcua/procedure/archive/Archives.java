package vn.motcua.procedure.archive;

import static vn.motcua.procedure.decision.DecisionFixtures.author;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Archives that move from one installation to another, intact or tampered with. */
final class Archives {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MANIFEST = "manifest.json";

    private Archives() {}

    static Response exported() {
        return author().get("/v1/archive");
    }

    static ValidatableResponse loaded(byte[] archive, String manifestHash) {
        return author().header("Accept-Language", "en")
                .header("Archive-Manifest", manifestHash)
                .contentType("application/zip")
                .body(archive)
                .post("/v1/archive")
                .then();
    }

    /** Loads the archive with the hash of its own manifest. */
    static ValidatableResponse loaded(SortedMap<String, byte[]> entries) {
        return loaded(zipped(entries), sha256(entries.get(MANIFEST)));
    }

    static SortedMap<String, byte[]> entries(byte[] archive) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    static byte[] zipped(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes a matching manifest, as a person who tampers with an archive could. */
    static SortedMap<String, byte[]> relisted(SortedMap<String, byte[]> entries) throws IOException {
        var manifest = (ObjectNode) JSON.readTree(entries.get(MANIFEST));
        var listed = manifest.putArray("entries");
        entries.forEach((path, content) -> {
            if (!path.equals(MANIFEST)) {
                listed.addObject()
                        .put("path", path)
                        .put("bytes", content.length)
                        .put("sha256", sha256(content));
            }
        });
        entries.put(MANIFEST, JSON.writeValueAsBytes(manifest));
        return entries;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
