package vn.motcua.procedure.reading;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.procedure.catalogue.LawAnswers;
import vn.motcua.procedure.catalogue.LawDocument.Kind;
import vn.motcua.procedure.catalogue.LawDocuments;
import vn.motcua.procedure.catalogue.SearchWords;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.Page;

/** How people say what the catalogue calls otherwise. */
@Path("/v1/words")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "Procedures")
class WordsResource {
    private final LawDocuments documents;
    private final LawAnswers answers;

    WordsResource(LawDocuments documents, LawAnswers answers) {
        this.documents = documents;
        this.answers = answers;
    }

    @GET
    @Operation(
            summary = "The words by which people search, by the entries' codes",
            description = "Synonyms and abbreviations with their meaning in the catalogue; entries without meaning are"
                    + " left out of a question. Decisions change them (line WORDS).")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads on",
            content = @Content(schema = @Schema(implementation = OnPage.class)))
    @APIResponse(responseCode = "304", description = "As If-None-Match has it")
    public Response list(
            @BeanParam Page page, @Context Request request, @Context UriInfo uri, @Context HttpHeaders headers) {
        return answers.of(request, uri, headers, () -> list(page));
    }

    private Response list(Page page) {
        var after = page.after().map(cursor -> cursor.text(0)).orElse("");
        return page.of(
                documents.of(Kind.WORDS, after, page.probe()),
                row -> row.read(SearchWords.class),
                row -> Cursor.of(row.code()));
    }

    @Schema(name = "WordsPage")
    record OnPage(List<SearchWords> items) {}
}
