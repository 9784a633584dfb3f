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
import vn.motcua.authorisation.Scene.Thing;
import vn.motcua.local.Service;
import vn.motcua.playbook.Decision;
import vn.motcua.playbook.Provisions;
import vn.motcua.playbook.client.Api;
import vn.motcua.playbook.client.Call;
import vn.motcua.playbook.client.Call.Content;
import vn.motcua.playbook.client.City;

/** Loads the catalogue as an archive with one additional decision. */
final class ArchiveScene {
    private static final String MANIFEST = "manifest.json";
    private static final String BEGINNING = "beginning.json";

    private final byte[] beginning;

    private ArchiveScene(City city) {
        beginning = beginning(city.api(Decision.AUTHOR, Service.PROCEDURE)
                .get("/v1/archive")
                .expect(200)
                .bytes());
    }

    static Scene<Thing> of(City city) {
        var own = new ArchiveScene(city);
        return Scene.command(
                () -> new Thing(city).know("number", UUID.randomUUID().toString()),
                (thing, column) -> own.load(thing.known("number") + " " + column),
                thing -> State.ask(
                        Service.PROCEDURE,
                        "select count(*)::text from decision where number like '" + thing.known("number") + "%'"));
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
        var decision = json(Provisions.heading(number, "2026-09-14", "2026-09-15"));
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
        return Call.post("/v1/archive", Content.archive(zipped(entries), sha256(manifest)));
    }

    private static byte[] json(Object value) {
        try {
            return Api.JSON.writeValueAsBytes(value);
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
