package vn.motcua.partner.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import vn.motcua.partner.http.Json;

/**
 * An append-only file of JSON lines; each is on disk (fsync) before {@link #append} returns. An incomplete line after a
 * crash was never acknowledged: opening the file removes it.
 *
 * @param <T> the kind of entry
 */
public final class Journal<T> implements Closeable {
    /** Not a FileChannel, because an interrupted thread would close it for all threads. */
    private final RandomAccessFile file;

    private long end;

    private Journal(RandomAccessFile file, long end) {
        this.file = file;
        this.end = end;
    }

    /**
     * Opens or creates the file, after passing each of its entries to {@code replay}, oldest first.
     *
     * @throws IOException also if a complete line is no entry: something else changed the file
     */
    public static <T> Journal<T> open(Path file, Class<T> type, Consumer<T> replay) throws IOException {
        Files.createDirectories(file.getParent());
        var content = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        var start = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                replay.accept(Json.MAPPER.readValue(content, start, i - start, type));
                start = i + 1;
            }
        }
        var opened = new RandomAccessFile(file.toFile(), "rw");
        opened.setLength(start);
        return new Journal<>(opened, start);
    }

    /** Writes the entry and waits for the disk; the next write overwrites the rest of a failed one. */
    public synchronized void append(T entry) {
        try {
            var line = (Json.MAPPER.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8);
            file.seek(end);
            file.write(line);
            file.getFD().sync();
            end += line.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
