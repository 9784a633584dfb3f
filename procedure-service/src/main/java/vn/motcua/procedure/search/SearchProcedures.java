package vn.motcua.procedure.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.motcua.procedure.catalogue.Area;
import vn.motcua.procedure.catalogue.StoredCatalogue;
import vn.motcua.procedure.search.PublishedList.Revision;

/** Finds procedures by what people type; what fits best comes first, else by code. */
@ApplicationScoped
public class SearchProcedures {
    private final PublishedList published;
    private final StoredCatalogue catalogue;

    SearchProcedures(PublishedList published, StoredCatalogue catalogue) {
        this.published = published;
        this.catalogue = catalogue;
    }

    /**
     * The filters of a search; an empty one does not filter.
     *
     * @param on the day on which the procedure is in force
     * @param agency settles a part of it: named by its code, or competent for a matter in some area
     */
    public record Wanted(
            LocalDate on,
            String words,
            String field,
            String level,
            String audience,
            String channel,
            String online,
            String agency) {}

    /** The position at which a page ended. */
    public record Place(int rank, String code) implements Comparable<Place> {
        public static final Place BEGINNING = new Place(-1, "");
        private static final Comparator<Place> ORDER =
                Comparator.comparingInt(Place::rank).thenComparing(Place::code);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    public record Found(Listed row, Place place) {}

    /**
     * One page.
     *
     * @param shownFor what was meant, if the words were corrected, said otherwise or not all found; else absent
     */
    public record Answer(List<Found> rows, String shownFor) {}

    /** @param revision the lowest revision of the law that may be used */
    public Answer search(Wanted wanted, long revision, Place after, int rows) {
        var law = published.revision(revision);
        var candidates = candidates(law, wanted);
        if (wanted.words().isBlank()) {
            return new Answer(page(all(law, candidates), after, rows), null);
        }
        var question = Question.of(wanted.words(), law);
        var found = question.rank(candidates);
        return new Answer(
                page(found, after, rows),
                found.isEmpty() ? null : question.shownFor(found.getFirst().row()));
    }

    /** The rows that pass every filter. */
    private BitSet candidates(Revision law, Wanted wanted) {
        var candidates = (BitSet) law.on(wanted.on()).clone();
        var filters = parts(wanted);
        law.on(wanted.on()).stream().filter(row -> !filters.test(law.row(row))).forEach(candidates::clear);
        return candidates;
    }

    /** By code: the rows are in this order. */
    private static List<Found> all(Revision law, BitSet candidates) {
        return candidates.stream()
                .mapToObj(law::row)
                .map(row -> new Found(row, new Place(0, row.code())))
                .toList();
    }

    private static List<Found> page(List<Found> all, Place after, int rows) {
        return all.stream()
                .filter(found -> found.place().compareTo(after) > 0)
                .limit(rows)
                .toList();
    }

    private Predicate<Listed> parts(Wanted wanted) {
        Predicate<Listed> parts = _ -> true;
        if (!wanted.field().isEmpty()) {
            parts = parts.and(row -> row.field().equals(wanted.field()));
        }
        if (wanted.online() != null) {
            parts = parts.and(row -> row.online().equals(wanted.online()));
        }
        if (wanted.level() != null) {
            parts = parts.and(row -> row.levels().contains(wanted.level()));
        }
        if (wanted.audience() != null) {
            parts = parts.and(row -> row.audience().contains(wanted.audience()));
        }
        if (wanted.channel() != null) {
            parts = parts.and(row -> row.channels().contains(wanted.channel()));
        }
        return wanted.agency().isEmpty() ? parts : parts.and(settledBy(wanted.agency(), wanted.on()));
    }

    private Predicate<Listed> settledBy(String agency, LocalDate on) {
        var matters = mattersOf(agency, on);
        return row -> row.agencies().contains(agency) || row.matters().stream().anyMatch(matters::contains);
    }

    private Set<String> mattersOf(String agency, LocalDate on) {
        return catalogue
                .everyArea()
                .map(Area::competent)
                .flatMap(Collection::stream)
                .filter(row -> row.agency().equals(agency) && row.covers(on))
                .map(Area.Competence::matter)
                .collect(Collectors.toSet());
    }
}
