package vn.motcua.authorisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.motcua.authorisation.Scene.Subject;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Control;
import vn.motcua.local.Service;

/** How the rows about the catalogue as an archive are tried. */
final class ArchiveScenes {
    private static final String MANIFEST = "manifest.json";
    private static final String BEGINNING = "beginning.json";

    private final byte[] beginning;

    private ArchiveScenes(Control control) {
        beginning = beginning(control.archive().body());
    }

    static Map<String, Scene> of(City city) {
        var own = new ArchiveScenes(city.control());
        return Map.of(
                "GET /v1/archive – the catalogue",
                Scene.read(() -> Subject.of("catalogue", ""), subject -> Call.get("/v1/archive")),
                "POST /v1/archive – an archive of one further decision",
                Scene.command(
                        () -> Subject.of("number", UUID.randomUUID()),
                        (subject, column) -> own.load(subject.get("number") + " " + column),
                        subject -> State.ask(
                                Service.PROCEDURE,
                                "select count(*)::text from decision where number like '" + subject.get("number")
                                        + "%'")));
    }

    private static byte[] beginning(byte[] archive) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(BEGINNING)) {
                    return zip.readAllBytes();
                }
            }
            throw new IllegalStateException("an archive without a beginning");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Call load(String number) {
        var decision = json(Control.heading(number, "2026-09-14", "2026-09-15"));
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put(BEGINNING, beginning);
        entries.put("decisions/000002.jsonl", decision);
        var manifest = json(Map.of(
                "format",
                1,
                "revision",
                2,
                "createdBy",
                "controller:elsewhere",
                "createdAt",
                "2026-09-14T08:00:00+07:00",
                "entries",
                entries.entrySet().stream()
                        .map(entry -> Map.of(
                                "path",
                                entry.getKey(),
                                "bytes",
                                entry.getValue().length,
                                "sha256",
                                sha256(entry.getValue())))
                        .toList()));
        entries.put(MANIFEST, manifest);
        return Call.zip("/v1/archive", zipped(entries), sha256(manifest));
    }

    private static byte[] json(Object value) {
        try {
            return Wire.JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zipped(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (String name : entries.keySet()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(entries.get(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
