package vn.motcua.procedure.reading;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.events.Language;
import vn.motcua.procedure.catalogue.CodeList;
import vn.motcua.procedure.catalogue.LawAnswers;
import vn.motcua.procedure.catalogue.StoredCatalogue;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.Languages;
import vn.motcua.rest.Page;
import vn.motcua.rest.Problem;

/** What may be answered in fields of forms that refer to a list. */
@Path("/v1/lists")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "Procedures")
class ListsResource {
    private final StoredCatalogue catalogue;
    private final LawAnswers answers;
    private final Clock clock;

    ListsResource(StoredCatalogue catalogue, LawAnswers answers, Clock clock) {
        this.catalogue = catalogue;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "The lists that forms refer to, by code",
            description = "The communes are the areas of the competent agencies; decisions set all others (line LIST).")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads on",
            content = @Content(schema = @Schema(implementation = ListName.OnPage.class)))
    @APIResponse(responseCode = "304", description = "As If-None-Match has it")
    public Response list(
            @BeanParam Page page, @Context Request request, @Context UriInfo uri, @Context HttpHeaders headers) {
        return answers.of(request, uri, headers, () -> list(page, headers));
    }

    private Response list(Page page, HttpHeaders headers) {
        var language = Languages.of(headers);
        var law = catalogue.of(Set.of());
        var lists = new TreeMap<>(law.lists());
        law.list(CodeList.COMMUNES).ifPresent(communes -> lists.put(communes.code(), communes));
        var after = page.after().map(cursor -> cursor.text(0)).orElse("");
        return page.of(
                lists.tailMap(after, false).values().stream()
                        .limit(page.probe())
                        .toList(),
                list -> ListName.of(list, language),
                list -> Cursor.of(list.code()));
    }

    @GET
    @Path("/{code}")
    @Operation(
            summary = "The entries of a list on a day",
            description = "In the order of the list; today in Hanoi unless a day is given.")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads on",
            content = @Content(schema = @Schema(implementation = EntryView.OnPage.class)))
    @APIResponse(responseCode = "304", description = "As If-None-Match has it")
    @APIResponse(responseCode = "404", description = "No such list")
    public Response entries(
            @Parameter(description = "The list's code", example = "ethnic-groups") @PathParam("code") String code,
            @Parameter(description = "The day", example = "2026-09-01") @QueryParam("on") String on,
            @BeanParam Page page,
            @Context Request request,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return answers.of(request, uri, headers, () -> entries(code, on, page, headers));
    }

    private Response entries(String code, String on, Page page, HttpHeaders headers) {
        var day = Query.parse(on, clock);
        var language = Languages.of(headers);
        var list = catalogue.of(Set.of()).list(code).orElseThrow(Problem::notFound);
        var shown = page.after().map(cursor -> Math.max(0, cursor.number(0))).orElse(0L);
        var rows = list.entries().stream()
                .filter(entry -> entry.covers(day))
                .skip(shown)
                .limit(page.probe())
                .toList();
        return page.of(rows, entry -> EntryView.of(entry, language), _ -> Cursor.of(shown + page.limit()));
    }

    /** @param source where the list comes from */
    record ListName(String code, String name, String source) {
        static ListName of(CodeList list, Language language) {
            return new ListName(list.code(), list.name().in(language), list.source());
        }

        @Schema(name = "ListPage")
        record OnPage(List<ListName> items) {}
    }

    record EntryView(String code, String name) {
        static EntryView of(CodeList.Entry entry, Language language) {
            return new EntryView(entry.code(), entry.name().in(language));
        }

        @Schema(name = "EntryPage")
        record OnPage(List<EntryView> items) {}
    }
}
