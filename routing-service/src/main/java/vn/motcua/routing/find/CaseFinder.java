package vn.motcua.routing.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.rest.Problem;
import vn.motcua.routing.post.Assignment;
import vn.motcua.worktime.Hanoi;

/** Finds cases, newest filing first, among those that the reader's agencies may see. */
@ApplicationScoped
class CaseFinder {
    /** More hits are no answer: the search must be narrowed. */
    static final int MOST_HITS = 1_000;

    /** Of all days, among which one day is looked for: common names add up over the years. */
    static final int MOST_READ = 10_000;

    // Materialized, with the terms alone: without the values, PostgreSQL would expect every period and every limit to
    // be narrow, and read an index of dates or the table from its beginning.
    private static final String BY_TERMS = """
            with hits as materialized (
                select case_id, filed_at from case_finder where terms @> cast(:terms as text[]) limit :read)
            select case_id, filed_at, n from (select count(*) as n from hits) read
            left join hits on filed_at >= :from and filed_at < :to""";

    private static final String BY_COUNTER = """
            select case_id, filed_at from case_finder
            where receiving_agency = :agency and (filed_at, case_id) < (:to, :before) and filed_at >= :from %s
            order by filed_at desc, case_id desc""";

    private final EntityManager entityManager;

    CaseFinder(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The sort keys of a hit; the newest comes first. */
    record Hit(UUID caseId, Instant filedAt) {
        static final Comparator<Hit> NEWEST_FIRST = Comparator.comparing(Hit::filedAt)
                .thenComparing(hit -> hit.caseId().toString())
                .reversed();
        /** Before all hits. */
        static final Hit START = new Hit(new UUID(-1, -1), Instant.parse("9999-12-31T00:00:00Z"));

        private boolean isAfter(Hit other) {
            return NEWEST_FIRST.compare(this, other) > 0;
        }
    }

    /** @throws Problem 422 {@code search-too-wide} if more than a thousand cases of an agency fit, or ten thousand of all days */
    List<Hit> byTerms(Collection<String> agencies, List<Term> terms, LocalDate filedOn, Hit after, int most) {
        var from = filedOn == null ? Instant.EPOCH : startOf(filedOn);
        var to = filedOn == null ? Hit.START.filedAt() : startOf(filedOn.plusDays(1));
        return newest(agencies.stream().flatMap(agency -> in(agency, terms, from, to).stream()), after, most);
    }

    private List<Hit> in(String agency, List<Term> terms, Instant from, Instant to) {
        List<?> rows = entityManager
                .createNativeQuery(BY_TERMS, Object[].class)
                .setParameter(
                        "terms", terms.stream().map(term -> term.at(agency)).toArray(String[]::new))
                .setParameter("read", MOST_READ + 1)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(MOST_HITS + 1)
                .getResultList();
        if (read(rows) > MOST_READ) {
            throw Problem.unprocessable("search-too-wide", MOST_READ);
        }
        if (rows.size() > MOST_HITS) {
            throw Problem.unprocessable("search-too-wide", MOST_HITS);
        }
        return hits(rows);
    }

    private static long read(List<?> rows) {
        return (Long) ((Object[]) rows.getFirst())[2];
    }

    /** What was filed that day at the counters that these posts cover. */
    List<Hit> byDay(Collection<Assignment> posts, LocalDate day, Hit after, int most) {
        var counters = posts.stream().map(Counter::of).collect(Collectors.toSet());
        return newest(counters.stream().flatMap(counter -> at(counter, day, after, most).stream()), after, most);
    }

    /** @param unit absent for all counters of the agency */
    private record Counter(String agency, String unit) {
        private static Counter of(Assignment post) {
            return new Counter(post.agency(), post.unit());
        }
    }

    private List<Hit> at(Counter counter, LocalDate day, Hit after, int most) {
        var end = startOf(day.plusDays(1));
        var first = after.filedAt().isBefore(end) ? after : new Hit(new UUID(0, 0), end);
        var query = entityManager
                .createNativeQuery(
                        BY_COUNTER.formatted(counter.unit() == null ? "" : "and receiving_unit = :unit"),
                        Object[].class)
                .setParameter("agency", counter.agency())
                .setParameter("from", startOf(day))
                .setParameter("to", first.filedAt())
                .setParameter("before", first.caseId())
                .setMaxResults(most);
        if (counter.unit() != null) {
            query.setParameter("unit", counter.unit());
        }
        return hits(query.getResultList());
    }

    private static List<Hit> newest(Stream<Hit> hits, Hit after, int most) {
        return hits.filter(hit -> hit.isAfter(after))
                .distinct()
                .sorted(Hit.NEWEST_FIRST)
                .limit(most)
                .toList();
    }

    private static List<Hit> hits(List<?> rows) {
        return rows.stream()
                .map(Object[].class::cast)
                .filter(row -> row[0] != null)
                .map(row -> new Hit((UUID) row[0], (Instant) row[1]))
                .toList();
    }

    private static Instant startOf(LocalDate day) {
        return Hanoi.instant(day.atStartOfDay());
    }
}
