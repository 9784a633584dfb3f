package vn.motcua.procedure.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.events.Folded;
import vn.motcua.procedure.catalogue.Area;
import vn.motcua.procedure.catalogue.StoredCatalogue;

/**
 * Tolerant search: no tone marks, any order of words, fragments of a code. The best match comes first: the equal code, a code
 * with this prefix, a name that begins with the exact phrase, one that contains it, then the rest by code.
 */
@ApplicationScoped
class SearchProcedures {
    private static final int MOST_WORDS = 12;
    private static final Pattern SPACES = Pattern.compile(" ");

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
    record Wanted(
            LocalDate on,
            String words,
            String field,
            String level,
            String audience,
            String channel,
            String online,
            String agency) {}

    /** The position at which a page ended. */
    record Place(int rank, String code) implements Comparable<Place> {
        static final Place BEGINNING = new Place(-1, "");
        private static final Comparator<Place> ORDER =
                Comparator.comparingInt(Place::rank).thenComparing(Place::code);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    record Found(Listed row, Place place) {}

    /** @param revision the lowest revision of the law that may be used */
    List<Found> search(Wanted wanted, long revision, Place after, int rows) {
        var phrase = Folded.of(wanted.words());
        if (phrase.isEmpty() && !wanted.words().isBlank()) {
            return List.of();
        }
        return published
                .with(words(phrase), wanted.on(), revision)
                .filter(parts(wanted))
                // Without words all rows have the same rank.
                .map(row -> new Found(row, new Place(phrase.isEmpty() ? 0 : row.rank(phrase), row.code())))
                .filter(found -> found.place().compareTo(after) > 0)
                .sorted(Comparator.comparing(Found::place))
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

    private static List<String> words(String phrase) {
        return SPACES.splitAsStream(phrase)
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }
}
