package vn.motcua.procedure.archive;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.procedure.archive.LoadArchive.ArchiveLoaded;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Problem;

/** The whole catalogue as one file, to carry it from a test installation to that of a city. */
@Path("/v1/archive")
@RunOnVirtualThread
@RolesAllowed("controller")
@Tag(name = "Archive")
class ArchiveResource {
    private static final String ZIP = "application/zip";
    private static final String MANIFEST = "Archive-Manifest";
    private static final Duration SOON = Duration.ofSeconds(5);

    /** Limits uploads to one at a time, so that disk and memory hold at most one. */
    private final Semaphore turn = new Semaphore(1);

    private final WriteArchive writeArchive;
    private final LoadArchive loadArchive;
    private final Caller caller;

    ArchiveResource(WriteArchive writeArchive, LoadArchive loadArchive, Caller caller) {
        this.writeArchive = writeArchive;
        this.loadArchive = loadArchive;
        this.caller = caller;
    }

    private void awaitTurn() {
        try {
            if (!turn.tryAcquire(SOON.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problem.unavailable(SOON);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable(SOON);
        }
    }

    @GET
    @Produces(ZIP)
    @Operation(
            summary = "The whole catalogue as one archive",
            description = "Every published decision, all versions and the law around them, with a manifest of hashes.")
    @APIResponse(
            responseCode = "200",
            description = "Tell the manifest's hash apart from the file",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response export() throws IOException {
        var manifest = writeArchive.manifest(caller.key());
        StreamingOutput file = out -> writeArchive.write(manifest, out);
        return Response.ok(file, ZIP)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"catalogue-%d.zip\"".formatted(manifest.revision()))
                .header(MANIFEST, WriteArchive.hash(manifest))
                .build();
    }

    @POST
    @Consumes(ZIP)
    @Produces(MediaType.APPLICATION_JSON)
    @RequestBody(
            content =
                    @Content(
                            mediaType = ZIP,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "archive", value = "(as GET gives it)")))
    @Operation(
            summary = "Load an archive",
            description = "Its decisions become drafts, which two people bring to publication here as any other.")
    @APIResponse(responseCode = "200", description = "What is new, as drafts; the same archive again drafts nothing")
    @APIResponse(responseCode = "422", description = "archive-faulty: every fault, by entry; nothing was changed")
    public ArchiveLoaded load(
            @Parameter(
                            description = "SHA-256 of its manifest.json, as it was told with the archive",
                            example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    @HeaderParam(MANIFEST)
                    @NotNull
                    @Pattern(regexp = "[0-9a-f]{64}")
                    String manifest,
            InputStream archive)
            throws IOException {
        awaitTurn();
        try {
            return loaded(archive, manifest);
        } finally {
            turn.release();
        }
    }

    private ArchiveLoaded loaded(InputStream archive, String manifest) throws IOException {
        var file = Files.createTempFile("archive", ".zip");
        try {
            Files.copy(archive, file, StandardCopyOption.REPLACE_EXISTING);
            try (var opened = ArchiveFile.open(file)) {
                return loadArchive.load(opened, manifest);
            }
        } finally {
            Files.delete(file);
        }
    }
}
