package vn.motcua.procedure.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.motcua.procedure.archive.HashedEntry.Content;
import vn.motcua.procedure.catalogue.CatalogueJson;
import vn.motcua.rest.Problem;

/** Writes the catalogue twice: first only to compute the hashes, because the manifest contains them and is sent first. */
@ApplicationScoped
class WriteArchive {
    private static final Duration SOON = Duration.ofSeconds(2);
    /** A decision published during hashing changes the archive; that seldom happens twice in a row. */
    private static final int ATTEMPTS = 3;
    /** The time of every entry: the same content gives the same file, whenever it is written. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ArchiveContent content;
    private final Clock clock;

    WriteArchive(ArchiveContent content, Clock clock) {
        this.content = content;
        this.clock = clock;
    }

    /** @throws Problem 503 if decisions are published during each attempt */
    Manifest manifest(String by) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var revision = content.revision();
            var entries = new ArrayList<Manifest.Entry>();
            content.forEach(
                    (path, written) -> entries.add(HashedEntry.write(path, written, OutputStream.nullOutputStream())));
            if (content.revision() == revision) {
                var now = clock.instant().atZone(clock.getZone()).toOffsetDateTime();
                return new Manifest(Manifest.FORMAT, revision, by, now, entries);
            }
        }
        throw Problem.unavailable(SOON);
    }

    /** Identifies the whole archive. */
    static String hash(Manifest manifest) {
        return CatalogueJson.sha256(CatalogueJson.write(manifest));
    }

    /** @throws IOException also if a decision was published meanwhile: the download breaks off, and no installation accepts the file */
    void write(Manifest manifest, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        add(
                EntryName.MANIFEST,
                entry -> entry.write(CatalogueJson.write(manifest).getBytes(StandardCharsets.UTF_8)),
                zip);
        var written = new ArrayList<Manifest.Entry>();
        content.forEach((path, entry) -> written.add(add(path, entry, zip)));
        if (!written.equals(manifest.entries())) {
            throw new IOException("the law changed while it was written");
        }
        zip.finish();
    }

    private static Manifest.Entry add(String path, Content content, ZipOutputStream zip) throws IOException {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        var hashed = HashedEntry.write(path, content, zip);
        zip.closeEntry();
        return hashed;
    }
}
