package vn.motcua.procedure.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityGraph;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.jpa.SpecHints;

@ApplicationScoped
public class Procedures implements PanacheRepositoryBase<ProcedureRow, Long> {
    private static final Pattern CODE = Pattern.compile("[0-9A-Z.]{1,50}");

    /** Oldest first; empty if the text cannot be a code. */
    public List<ProcedureRow> ofCode(String code) {
        if (code == null || !CODE.matcher(code).matches()) {
            return List.of();
        }
        return list("code = ?1 order by validFrom, id", code);
    }

    /** The codes of all procedures, ended ones included, in order. */
    public List<String> codesAfter(String code, int rows) {
        return getEntityManager()
                .createQuery("select distinct code from ProcedureRow where code > :code order by code", String.class)
                .setParameter("code", code)
                .setMaxResults(rows)
                .getResultList();
    }

    /**
     * Versions that have not ended before the day and whose process names one of the agencies or needs a competent agency for one
     * of the matters.
     */
    public List<ProcedureRow> settledBy(Collection<String> agencies, Collection<String> matters, LocalDate day) {
        return list(
                "(validTo is null or validTo >= ?1) and (array_intersects(agencies, ?2) or array_intersects(matters, ?3))"
                        + " order by code, validFrom",
                day,
                agencies.toArray(String[]::new),
                matters.toArray(String[]::new));
    }

    /** The matters that need a competent agency on at least one of these days, in order. */
    public List<String> mattersInForce(LocalDate first, LocalDate last) {
        return getSession()
                .createNativeQuery("""
                        select distinct unnest(matters) as matter from procedure_version
                        where valid_from <= :last and (valid_to is null or valid_to >= :first) order by matter""", String.class)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }

    /** Versions in force on the day, by code, with their content. */
    public List<ProcedureRow> inForce(LocalDate day, String afterCode, int rows) {
        return find(
                        "validFrom <= ?1 and (validTo is null or validTo >= ?1) and code > ?2 order by code",
                        day,
                        afterCode)
                .withHint(SpecHints.HINT_SPEC_LOAD_GRAPH, content())
                .page(0, rows)
                .list();
    }

    /** Every version of these procedures, by code, then oldest first, with their content. */
    public List<ProcedureRow> whole(Collection<String> codes) {
        return find("code in ?1 order by code, validFrom, id", codes)
                .withHint(SpecHints.HINT_SPEC_LOAD_GRAPH, content())
                .list();
    }

    private EntityGraph<ProcedureRow> content() {
        var graph = getEntityManager().createEntityGraph(ProcedureRow.class);
        graph.addAttributeNodes("content");
        return graph;
    }

    /** The provisions of these rows as JSON, by hash. */
    Map<String, String> contents(Collection<Long> ids) {
        return getEntityManager()
                .createQuery("select hash, content from ProcedureRow where id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** The versions of these procedures, by code, then oldest first. */
    public List<ProcedureRow> ofCodes(Collection<String> codes) {
        var possible =
                codes.stream().filter(code -> CODE.matcher(code).matches()).toList();
        return possible.isEmpty() ? List.of() : list("code in ?1 order by code, validFrom, id", possible);
    }

    /** The codes whose procedures are in force on at least one day from the first to the last. */
    public Set<String> inForceWithin(Collection<String> codes, LocalDate first, LocalDate last) {
        return codes.isEmpty()
                ? Set.of()
                : Set.copyOf(getEntityManager()
                        .createQuery("""
                                select distinct code from ProcedureRow where code in :codes and validFrom <= :last
                                and (validTo is null or validTo >= validFrom and validTo >= :first)""", String.class)
                        .setParameter("codes", codes)
                        .setParameter("first", first)
                        .setParameter("last", last)
                        .getResultList());
    }
}
