package vn.motcua.procedure.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.procedure.publication.StatisticsResource.Share;

/** Counts the changes that decisions made; a year has about as many rows as the city has procedures. */
@ApplicationScoped
class Publications {
    private static final String COUNTS = """
            select %s, count(*) filter (where change = 'PUBLISHED'), count(*) filter (where change = 'AMENDED'),
                count(*) filter (where change = 'REPLACED'), count(*) filter (where change = 'REPLACING'),
                count(*) filter (where change = 'ABOLISHED')
            from publication%s where dated between :from and :to group by 1 order by 1""";
    // A procedure is in time if all its decisions of the period were; with one late and one unknown it is late.
    private static final String SHARE = """
            select count(*) filter (where told = 1), count(*) filter (where told = 0), count(*) filter (where told is null)
            from (select code, case when bool_or(not coalesce(%1$s, true)) then 0 when bool_and(%1$s is not null) then 1 end told
                from publication where dated between :from and :to group by code) each""";

    private final EntityManager entities;

    Publications(EntityManager entities) {
        this.entities = entities;
    }

    Counts total(LocalDate from, LocalDate to) {
        return counts("''", "", from, to).stream().findFirst().orElse(new Counts("", 0, 0, 0, 0, 0));
    }

    List<Counts> byField(LocalDate from, LocalDate to) {
        return counts("field", "", from, to);
    }

    List<Counts> byLevel(LocalDate from, LocalDate to) {
        return counts("level", ", unnest(levels) level", from, to);
    }

    List<Counts> byAuthority(LocalDate from, LocalDate to) {
        return counts("authority", "", from, to);
    }

    Share inTime(LocalDate from, LocalDate to) {
        return share("in_time", from, to);
    }

    Share displayedInTime(LocalDate from, LocalDate to) {
        return share("displayed_in_time", from, to);
    }

    private List<Counts> counts(String by, String join, LocalDate from, LocalDate to) {
        List<?> rows = entities.createNativeQuery(COUNTS.formatted(by, join), Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        return rows.stream().map(row -> Counts.of((Object[]) row)).toList();
    }

    private Share share(String column, LocalDate from, LocalDate to) {
        var row = (Object[]) entities.createNativeQuery(SHARE.formatted(column), Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
        return new Share(number(row[0]), number(row[1]), number(row[2]));
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }

    /**
     * @param key the field, level or authority; empty for all
     * @param replaced procedures that a replacement ended
     * @param replacing procedures that a replacement began
     */
    record Counts(String key, long published, long amended, long replaced, long replacing, long abolished) {
        private static Counts of(Object[] row) {
            return new Counts(
                    (String) row[0], number(row[1]), number(row[2]), number(row[3]), number(row[4]), number(row[5]));
        }
    }
}
