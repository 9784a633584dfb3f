package vn.motcua.partner.portal;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import vn.motcua.partner.http.Problem;
import vn.motcua.partner.http.Reply;
import vn.motcua.partner.http.Request;
import vn.motcua.partner.http.Routes;
import vn.motcua.partner.journal.Journal;

/** The portal's document store, from which intake fetches the documents that a person gave to the portal. */
public final class PortalDocuments implements Closeable {
    /** A plain file name without a path. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]{0,119}");

    private final Map<String, Stored> documents = new HashMap<>();
    private final Path directory;
    private final Journal<Stored> journal;

    private PortalDocuments(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory.resolve("documents"));
        this.journal = Journal.open(
                directory.resolve("documents.jsonl"), Stored.class, each -> documents.put(each.name(), each));
    }

    /** @throws IOException when what an earlier run stored cannot be read */
    public static PortalDocuments open(Path directory) throws IOException {
        return new PortalDocuments(directory);
    }

    public void routes(Routes routes) {
        routes.on("PUT", "/portal/documents/{name}", this::store).on("GET", "/portal/documents/{name}", this::fetch);
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }

    private synchronized Reply store(Request request) {
        var name = request.path("name", NAME);
        var type = request.contentType() == null ? "application/octet-stream" : request.contentType();
        var stored = new Stored(name, type, request.body().length, sha256(request.body()));
        write(stored, request.body());
        journal.append(stored);
        documents.put(name, stored);
        return Reply.json(201, stored);
    }

    private synchronized Reply fetch(Request request) {
        var stored = documents.get(request.path("name", NAME));
        if (stored == null) {
            throw Problem.notFound("This document");
        }
        try {
            return new Reply(200, stored.contentType(), Files.readAllBytes(file(stored)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes are on disk before the journal mentions them. */
    private void write(Stored stored, byte[] bytes) {
        var fresh = directory.resolve(".fresh");
        try {
            try (var channel = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                for (var rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(fresh, file(stored), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file name is the content's hash: a crash between writing bytes and journal leaves the older document intact. */
    private Path file(Stored stored) {
        return directory.resolve(stored.sha256());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private record Stored(String name, String contentType, long size, String sha256) {}
}
