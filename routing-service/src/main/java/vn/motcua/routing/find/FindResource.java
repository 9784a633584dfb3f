package vn.motcua.routing.find;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.rest.Caller;
import vn.motcua.rest.Cursor;
import vn.motcua.rest.Languages;
import vn.motcua.rest.Page;
import vn.motcua.routing.find.CaseFinder.Hit;
import vn.motcua.routing.look.Looks;
import vn.motcua.routing.post.Assignments;
import vn.motcua.routing.rows.Rows;

/** Finds cases for an official who has a code, a person or a day, and no id. Each search counts as a look at people. */
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("officer")
@Tag(name = "cases")
class FindResource {
    private final CaseFinder finder;
    private final Rows rows;
    private final Assignments assignments;
    private final Looks looks;
    private final Caller caller;
    private final Clock clock;

    FindResource(CaseFinder finder, Rows rows, Assignments assignments, Looks looks, Caller caller, Clock clock) {
        this.finder = finder;
        this.rows = rows;
        this.assignments = assignments;
        this.looks = looks;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Find cases by code, name, personal number, phone or day, the newest first",
            description = "Among the cases that the caller's agencies received or were handed a leg of.")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link rel=next leads on",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties =
                                                    @SchemaProperty(
                                                            name = "items",
                                                            type = SchemaType.ARRAY,
                                                            description = "The cases",
                                                            implementation = FoundCase.class))))
    public Response find(@Valid @BeanParam CaseSearch search, @BeanParam Page page, @Context HttpHeaders headers) {
        var terms = search.terms();
        var at = clock.instant();
        var posts = assignments.of(caller.officer(), at);
        var after = page.after()
                .map(cursor -> new Hit(cursor.uuid(1), cursor.instant(0)))
                .orElse(Hit.START);
        looks.record(caller.officer(), null, at);
        var hits = terms.isEmpty()
                ? finder.byDay(posts.held(), search.filedOn, after, page.probe())
                : finder.byTerms(posts.agencies(), terms, search.filedOn, after, page.probe());
        var language = Languages.of(headers);
        var query = FoundCase.query(hits.stream().map(Hit::caseId).toList());
        var found = rows.read(query, row -> FoundCase.of(row, language)).stream()
                .collect(Collectors.toMap(FoundCase::id, Function.identity()));
        return page.of(hits, hit -> found.get(hit.caseId()), hit -> Cursor.of(hit.filedAt(), hit.caseId()));
    }
}
