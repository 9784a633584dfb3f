package vn.motcua.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The requested page, as {@code @BeanParam}: {@code limit} (1..100, 20 if absent) and {@code after}, the cursor of the
 * previous page. A resource reads {@link #probe()} rows and passes them to {@link #of}.
 */
public class Page {
    static final int MAXIMUM = 100;
    private static final Set<String> OF_THE_PAGE = Set.of("limit", "after");

    @QueryParam("limit")
    @DefaultValue("20")
    int limit;

    @QueryParam("after")
    String after;

    @Context
    UriInfo uri;

    /** @throws Problem 400 if it is not within 1..100 */
    public int limit() {
        if (limit < 1 || limit > MAXIMUM) {
            throw Problem.invalid(Fault.of("?limit", "out-of-range", 1, MAXIMUM));
        }
        return limit;
    }

    /** The number of rows to read: one more than shown, to know whether there is a next page. */
    public int probe() {
        return limit() + 1;
    }

    /**
     * Empty for the first page.
     *
     * @throws Problem 400 {@code cursor-malformed}, 400 {@code cursor-of-another-list}
     */
    public Optional<Cursor> after() {
        return Optional.ofNullable(after)
                .filter(text -> !text.isEmpty())
                .map(text -> Cursor.decode(text).from(list()));
    }

    /**
     * The answer: {@code {"items": [...]}} with {@code Link: rel="next"} if more rows follow.
     *
     * @param rows up to {@link #probe()} rows in the order of the cursor
     * @param view maps a row to its form in the answer
     * @param cursor the sort keys of a row
     */
    public <T> Response of(List<T> rows, Function<? super T, ?> view, Function<? super T, Cursor> cursor) {
        return of(rows, view, cursor, Optional.empty());
    }

    /**
     * The same for a search that stops after a number of rows, whether they fit or not: its page may be short, or empty, and still
     * have a next one.
     *
     * @param stoppedAt where it stopped; empty if it read to the end
     */
    public <T> Response of(
            List<T> rows, Function<? super T, ?> view, Function<? super T, Cursor> cursor, Optional<Cursor> stoppedAt) {
        return of(rows, view, cursor, stoppedAt, Items::new);
    }

    /** The same for a list that says more than its items. @param body the answer around the shown items */
    public <T, V> Response of(
            List<T> rows,
            Function<? super T, V> view,
            Function<? super T, Cursor> cursor,
            Function<? super List<V>, ?> body) {
        return of(rows, view, cursor, Optional.empty(), body);
    }

    private <T, V> Response of(
            List<T> rows,
            Function<? super T, V> view,
            Function<? super T, Cursor> cursor,
            Optional<Cursor> stoppedAt,
            Function<? super List<V>, ?> body) {
        List<T> shown = rows.subList(0, Math.min(limit(), rows.size()));
        Response.ResponseBuilder answer =
                Response.ok(body.apply(shown.stream().<V>map(view).toList()));
        Optional<Cursor> end = rows.size() > shown.size() ? Optional.of(cursor.apply(shown.getLast())) : stoppedAt;
        end.ifPresent(rest -> answer.header(HttpHeaders.LINK, next(rest)));
        return answer.build();
    }

    // A relative reference (RFC 8288 section 3.1) is correct behind any ingress.
    private String next(Cursor cursor) {
        String target = UriBuilder.fromPath(uri.getRequestUri().getRawPath())
                .replaceQuery(uri.getRequestUri().getRawQuery())
                .replaceQueryParam("after", cursor.into(list()).encode())
                .build()
                .toString();
        return "<" + target + ">; rel=\"next\"";
    }

    /** What is asked, without the page: the path, and the filters in any order. */
    private String list() {
        String filters = new TreeMap<>(uri.getQueryParameters())
                .entrySet().stream()
                        .filter(each -> !OF_THE_PAGE.contains(each.getKey()))
                        .map(Object::toString)
                        .collect(Collectors.joining("&"));
        return uri.getPath() + "?" + filters;
    }

    record Items(List<?> items) {}
}
