package vn.motcua.procedure.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.EOFException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.zip.ZipException;
import vn.motcua.rest.Problem;
import vn.motcua.rest.RestJson;

/** Compares an archive with its manifest, and the manifest with the hash that was sent separately. */
@ApplicationScoped
class VerifyArchive {
    /** Limit for all entries together, unpacked, against ZIP bombs; the size of a city's archive was not measured. */
    static final long MOST_BYTES = 256_000_000;

    /** Limit for one entry, because an entry that is a decision is read whole. */
    static final long MOST_ENTRY_BYTES = 24_000_000;

    private static final int MOST_MANIFEST = 4_000_000;

    private final ObjectMapper json;
    private final Validator validator;

    VerifyArchive(RestJson json, Validator validator) {
        this.json = json.getContext(Manifest.class);
        this.validator = validator;
    }

    /** @throws Problem 422 {@code archive-faulty} */
    void verify(ArchiveFile archive, String manifestHash) throws IOException {
        var faults = new ArchiveFaults();
        archive.nameEntries(faults);
        faults.requireNone();
        var manifest = manifest(archive, manifestHash, faults);
        faults.requireNone();
        compareNames(manifest.orElseThrow(), archive, faults);
        faults.requireNone();
        for (Manifest.Entry entry : manifest.orElseThrow().entries()) {
            if (!archive.holds(entry)) {
                faults.add(entry.path(), "", "entry-changed");
            }
        }
        faults.requireNone();
    }

    private Optional<Manifest> manifest(ArchiveFile archive, String expected, ArchiveFaults faults) throws IOException {
        if (!archive.names().contains(EntryName.MANIFEST)) {
            missing(EntryName.MANIFEST, faults);
            return Optional.empty();
        }
        try {
            var bytes = archive.read(EntryName.MANIFEST, MOST_MANIFEST);
            var digest = HashedEntry.sha256();
            digest.update(bytes);
            if (HashedEntry.hex(digest).equals(expected)) {
                return read(bytes, faults);
            }
        } catch (ZipException | EOFException _) {
            // An unreadable manifest does not match the hash either.
        }
        faults.add(EntryName.MANIFEST, "", "manifest-changed");
        return Optional.empty();
    }

    private Optional<Manifest> read(byte[] bytes, ArchiveFaults faults) throws IOException {
        try {
            var tree = json.readTree(bytes);
            if (tree.path("format").asInt() != Manifest.FORMAT) {
                faults.add(EntryName.MANIFEST, "/format", "format-unknown", Manifest.FORMAT);
                return Optional.empty();
            }
            var manifest = json.treeToValue(tree, Manifest.class);
            if (validator.validate(manifest).isEmpty()) {
                return Optional.of(manifest);
            }
        } catch (JsonProcessingException | Problem _) {
            // Reported below.
        }
        faults.add(EntryName.MANIFEST, "", "manifest-unreadable");
        return Optional.empty();
    }

    private static void compareNames(Manifest manifest, ArchiveFile archive, ArchiveFaults faults) {
        var unlisted = new HashSet<>(archive.names());
        unlisted.remove(EntryName.MANIFEST);
        var bytes = 0L;
        for (Manifest.Entry entry : manifest.entries()) {
            if (!unlisted.remove(entry.path())) {
                missing(entry.path(), faults);
            }
            bytes += Math.min(entry.bytes(), MOST_BYTES);
            if (entry.bytes() > MOST_ENTRY_BYTES) {
                faults.add(entry.path(), "", "entry-too-large", MOST_ENTRY_BYTES);
            }
        }
        if (bytes > MOST_BYTES) {
            faults.add("", "", "archive-too-large", MOST_BYTES);
        }
        unlisted.stream().sorted().forEach(name -> faults.add(name, "", "entry-unlisted"));
        if (!archive.names().contains(EntryName.BEGINNING)) {
            missing(EntryName.BEGINNING, faults);
        }
    }

    private static void missing(String name, ArchiveFaults faults) {
        faults.add(name, "", "entry-missing");
    }
}
