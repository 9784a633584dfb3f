package vn.motcua.procedure.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import vn.motcua.rest.Languages;
import vn.motcua.rest.Problem;

/**
 * Public answers that depend only on the published law, the day, the language and the question. A client that already has the
 * answer gets 304, and the answer is not computed. The tag is older than the answer only if a decision is published while the
 * answer is made; the client then asks once more than needed, and never once too few.
 */
@ApplicationScoped
public class LawAnswers {
    /** Short, because a decision may change today's law. */
    private static final String A_MINUTE = "public, max-age=60";

    private final LawRevision revision;
    private final Clock clock;

    LawAnswers(LawRevision revision, Clock clock) {
        this.revision = revision;
        this.clock = clock;
    }

    /** @throws Problem 412 if the tag does not match If-Match */
    public Response of(Request request, UriInfo uri, HttpHeaders headers, Supplier<Response> answer) {
        return of(request, uri, headers, _ -> answer.get());
    }

    /**
     * @param answer receives the revision of the law, so that it need not query it again
     * @throws Problem 412 if the tag does not match If-Match
     */
    public Response of(Request request, UriInfo uri, HttpHeaders headers, LongFunction<Response> answer) {
        var law = revision.now();
        var tag = tag(law, uri, headers);
        var decided = request.evaluatePreconditions(tag);
        if (decided != null && decided.build().getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
            throw Problem.preconditionFailed();
        }
        if (decided != null && !isAnything(headers)) {
            return complete(decided, tag);
        }
        var fresh = answer.apply(law);
        return complete(decided == null ? Response.fromResponse(fresh) : decided, tag);
    }

    /** {@code *} matches any existing answer, so the answer must be computed to see whether one exists. */
    private static boolean isAnything(HttpHeaders headers) {
        return headers.getHeaderString(HttpHeaders.IF_NONE_MATCH).contains("*");
    }

    private EntityTag tag(long law, UriInfo uri, HttpHeaders headers) {
        var question = CatalogueJson.sha256(
                uri.getRequestUri().getRawPath() + "?" + uri.getRequestUri().getRawQuery());
        return new EntityTag("%d-%s-%s-%s"
                .formatted(
                        law,
                        LocalDate.ofInstant(clock.instant(), clock.getZone()),
                        Languages.of(headers).name().toLowerCase(Locale.ROOT),
                        question.substring(0, 16)));
    }

    private static Response complete(Response.ResponseBuilder answer, EntityTag tag) {
        return answer.tag(tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, A_MINUTE)
                .build();
    }
}
