package vn.motcua.procedure.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.motcua.rest.Problem;

/** An uploaded archive. It is not unpacked to disk: entries are read from the ZIP file, and no name becomes a path. */
final class ArchiveFile implements AutoCloseable {
    static final int MOST_ENTRIES = 20_000;

    private static final int CHUNK = 16_384;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private ArchiveFile(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws Problem 422 {@code archive-faulty} */
    static ArchiveFile open(Path file) throws IOException {
        try {
            return new ArchiveFile(new ZipFile(file.toFile(), StandardCharsets.UTF_8));
        } catch (ZipException _) {
            var faults = new ArchiveFaults();
            faults.add("", "", "not-a-zip");
            faults.requireNone();
            throw new IllegalStateException();
        }
    }

    /** Must be called first. */
    void nameEntries(ArchiveFaults faults) {
        if (zip.size() > MOST_ENTRIES) {
            faults.add("", "", "too-many-entries", MOST_ENTRIES);
            return;
        }
        zip.stream().forEach(entry -> {
            var name = entry.getName();
            if (!EntryName.isKnown(name)) {
                faults.add(name, "", "entry-name");
            } else if (entries.put(name, entry) != null) {
                faults.add(name, "", "entry-twice");
            }
        });
    }

    Set<String> names() {
        return entries.keySet();
    }

    /** Reads at most {@code most} bytes. */
    byte[] read(String name, int most) throws IOException {
        try (var in = open(name)) {
            return in.readNBytes(most);
        }
    }

    /** Whether an entry has exactly this content. Reads at most one byte more than the manifest states, however large the entry is. */
    boolean holds(Manifest.Entry entry) throws IOException {
        var digest = HashedEntry.sha256();
        var left = entry.bytes() + 1;
        var chunk = new byte[CHUNK];
        try (var in = open(entry.path())) {
            for (int read = 0; read >= 0 && left > 0; read = in.read(chunk, 0, (int) Math.min(CHUNK, left))) {
                digest.update(chunk, 0, read);
                left -= read;
            }
        } catch (ZipException | EOFException _) {
            return false;
        }
        return left == 1 && HashedEntry.hex(digest).equals(entry.sha256());
    }

    /** The stream is unbounded: read it whole only after {@link #holds} has confirmed the entry. */
    InputStream open(String name) throws IOException {
        return zip.getInputStream(entries.get(name));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
