package vn.motcua.procedure.importing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.motcua.events.Text;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Problem;

/** Procedure control brings a changed file (NĐ 63/2010/NĐ-CP Art. 24: entry into the database). */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("controller")
@Tag(name = "Imports")
class ImportsResource {
    private final ImportCatalogue importCatalogue;
    private final CatalogueAtStart catalogue;
    private final Caller caller;

    ImportsResource(ImportCatalogue importCatalogue, CatalogueAtStart catalogue, Caller caller) {
        this.importCatalogue = importCatalogue;
        this.catalogue = catalogue;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Import one file of the catalogue",
            description = "All or nothing. Unchanged content changes nothing, and the answer lists no file.")
    @APIResponse(responseCode = "200", description = "The files that changed")
    @APIResponse(responseCode = "422", description = "catalogue-faulty: every fault, with file and place")
    public ImportReport importText(@NotNull @Valid Upload upload) {
        return run(new SourceFile(upload.name(), upload.content()));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Import one file of the catalogue",
            description = "All or nothing. Unchanged content changes nothing, and the answer lists no file.")
    @APIResponse(responseCode = "200", description = "The files that changed")
    @APIResponse(responseCode = "422", description = "catalogue-faulty: every fault, with file and place")
    public ImportReport importFile(@RestForm @NotBlank String name, @RestForm @NotNull FileUpload file) {
        return run(new SourceFile(name, text(file)));
    }

    private ImportReport run(SourceFile file) {
        if (file.content().indexOf('\0') >= 0 || file.name().indexOf('\0') >= 0) {
            throw unreadable();
        }
        return switch (importCatalogue.run(List.of(file), caller.key())) {
            case ImportCatalogue.Outcome.Imported imported -> {
                catalogue.loaded(imported);
                yield new ImportReport(imported.files());
            }
            case ImportCatalogue.Outcome.Faulty faulty -> throw problem(faulty.faults());
        };
    }

    private static String text(FileUpload file) {
        try {
            return Files.readString(file.uploadedFile());
        } catch (CharacterCodingException e) {
            throw unreadable();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem unreadable() {
        return Problem.badRequest(
                "not-text", new Text("Tệp phải là văn bản UTF-8.", "The file must be text in UTF-8."));
    }

    private static Problem problem(List<CatalogueFault> faults) {
        return Problem.unprocessable(
                "catalogue-faulty",
                new Text("Danh mục có lỗi, không có gì thay đổi.", "The catalogue has faults; nothing was changed."),
                faults.stream()
                        .map(fault -> new Fault(fault.file() + "#" + fault.pointer(), fault.code(), fault.message()))
                        .toList());
    }

    record Upload(
            @Schema(description = "Its name within the catalogue", examples = "procedures/1.004222.yaml") @NotBlank
            String name,

            @Schema(description = "The YAML text") @NotBlank String content) {}

    record ImportReport(List<String> files) {}
}
