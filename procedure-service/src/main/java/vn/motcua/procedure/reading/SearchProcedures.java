package vn.motcua.procedure.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcua.events.Text;
import vn.motcua.procedure.catalogue.Area;
import vn.motcua.procedure.catalogue.Folded;
import vn.motcua.procedure.catalogue.StoredCatalogue;

/**
 * Search that forgives: no tone marks, any order of words, fragments of a code. What fits best comes first: the code itself, a
 * code that begins so, a name that begins with the words as they stand, one that contains them so, then the rest by code.
 */
@ApplicationScoped
class SearchProcedures {
    private static final int MOST_WORDS = 12;
    private static final String RANK = """
            (case when p.code = :phrase then 0 when p.code like concat(:phrase, '%') then 1
             when p.search like concat(:phrase, '%') then 2 when p.search like concat('%', :phrase, '%') then 3 else 4 end)""";
    /** Without words all fit alike, and the order of codes is that of an index. */
    private static final String ALIKE = "1";

    private final EntityManager entities;
    private final StoredCatalogue catalogue;

    SearchProcedures(EntityManager entities, StoredCatalogue catalogue) {
        this.entities = entities;
        this.catalogue = catalogue;
    }

    /**
     * What is asked for; an absent part asks for nothing.
     *
     * @param on the day on which it is in force
     * @param agency settles a part of it, by its code or as the one competent for a matter somewhere
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

    /** Where a page ended. */
    record Place(int rank, String code) {
        static final Place BEGINNING = new Place(-1, "");
    }

    record Found(
            String code,
            LocalDate validFrom,
            LocalDate validTo,
            List<String> replacedBy,
            Text name,
            String field,
            Text fieldName,
            int rank) {
        /** For JPQL. */
        Found(
                String code,
                LocalDate validFrom,
                LocalDate validTo,
                String[] replacedBy,
                String nameVi,
                String nameEn,
                String field,
                String fieldVi,
                String fieldEn,
                int rank) {
            this(
                    code,
                    validFrom,
                    validTo,
                    List.of(replacedBy),
                    new Text(nameVi, nameEn),
                    field,
                    new Text(fieldVi, fieldEn),
                    rank);
        }
    }

    List<Found> search(Wanted wanted, Place after, int rows) {
        var phrase = Folded.of(Optional.ofNullable(wanted.words()).orElse(""));
        if (phrase.isEmpty() && wanted.words() != null && !wanted.words().isBlank()) {
            return List.of();
        }
        var conditions = new StringBuilder();
        var values = new HashMap<String, Object>();
        words(phrase, conditions, values);
        equal("p.field", wanted.field(), "field", conditions, values);
        equal("p.online", wanted.online(), "online", conditions, values);
        contained("p.levels", wanted.level(), "level", conditions, values);
        contained("p.audience", wanted.audience(), "audience", conditions, values);
        contained("p.channels", wanted.channel(), "channel", conditions, values);
        agency(wanted, conditions, values);
        var rank = phrase.isEmpty() ? ALIKE : RANK;
        if (!phrase.isEmpty()) {
            values.put("phrase", phrase);
        }
        beyond(after, rank, conditions, values);
        var query = entities.createQuery(
                        """
                        select new vn.motcua.procedure.reading.SearchProcedures$Found(
                            p.code, p.validFrom, p.validTo, p.replacedBy, p.nameVi, p.nameEn, p.field, p.fieldVi, p.fieldEn, %s)
                        from ProcedureRow p
                        where p.validFrom <= :on and (p.validTo is null or p.validTo >= :on) %s
                        order by %s""".formatted(rank, conditions, phrase.isEmpty() ? "p.code" : RANK + ", p.code"), Found.class)
                .setParameter("on", wanted.on())
                .setMaxResults(rows);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    /** Nothing on the first page, where it would only be one more rank to work out for each row. */
    private static void beyond(Place after, String rank, StringBuilder conditions, Map<String, Object> values) {
        if (!after.equals(Place.BEGINNING)) {
            conditions.append(" and (%1$s > :rank or %1$s = :rank and p.code > :code)".formatted(rank));
            values.put("rank", after.rank());
            values.put("code", after.code());
        }
    }

    private static void words(String phrase, StringBuilder conditions, Map<String, Object> values) {
        var words = Arrays.stream(phrase.split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        for (int index = 0; index < words.size(); index++) {
            conditions.append(" and p.search like :word").append(index);
            values.put("word" + index, "%" + words.get(index) + "%");
        }
    }

    private static void equal(
            String column, String value, String name, StringBuilder conditions, Map<String, Object> values) {
        if (value != null && !value.isEmpty()) {
            conditions.append(" and ").append(column).append(" = :").append(name);
            values.put(name, value);
        }
    }

    private static void contained(
            String column, String value, String name, StringBuilder conditions, Map<String, Object> values) {
        if (value != null && !value.isEmpty()) {
            conditions
                    .append(" and array_contains(")
                    .append(column)
                    .append(", :")
                    .append(name)
                    .append(")");
            values.put(name, value);
        }
    }

    private void agency(Wanted wanted, StringBuilder conditions, Map<String, Object> values) {
        if (wanted.agency() == null || wanted.agency().isEmpty()) {
            return;
        }
        var matters = catalogue.of(Set.of()).areas().values().stream()
                .flatMap(area -> area.competent().stream())
                .filter(row -> row.agency().equals(wanted.agency()) && row.covers(wanted.on()))
                .map(Area.Competence::matter)
                .distinct()
                .toArray(String[]::new);
        conditions.append(" and (array_contains(p.agencies, :agency) or array_intersects(p.matters, :matters))");
        values.put("agency", wanted.agency());
        values.put("matters", matters);
    }
}
