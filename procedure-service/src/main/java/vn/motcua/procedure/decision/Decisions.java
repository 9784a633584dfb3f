package vn.motcua.procedure.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@ApplicationScoped
public class Decisions implements PanacheRepositoryBase<Decision, UUID> {
    /** Newest publication first. */
    List<Decision> published(long beforeSerial, int rows) {
        return find("serial < ?1 order by serial desc", beforeSerial)
                .page(0, rows)
                .list();
    }

    /** Newest first. */
    public List<Decision> unpublished(LocalDate beforeDay, UUID before, int rows) {
        return find("""
                        serial is null and (dated < :day or (dated = :day and id < :id)) order by dated desc, id desc""", Map.of("day", beforeDay, "id", before)).page(0, rows).list();
    }

    /** Locks its row, so that changes of lines and verbs of one decision run one after another. */
    public Optional<Decision> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Increments the version because the lines change: a version read before is then outdated. */
    public void countChange(Decision decision) {
        getEntityManager().lock(decision, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** Whether another decision of this authority, a draft included, has the number, in small or in capital letters. */
    public boolean isTaken(String authority, String number, UUID but) {
        return of(authority, number).anyMatch(decision -> !decision.id().equals(but));
    }

    /** The decision of the authority with the number, in small or in capital letters; discarded ones do not count. */
    public Optional<Decision> known(String authority, String number) {
        return of(authority, number).findFirst();
    }

    private Stream<Decision> of(String authority, String number) {
        return getSession()
                .createNativeQuery("""
                        select * from decision where state <> 'DISCARDED'
                        and lower(authority collate pg_c_utf8) = lower(cast(:authority as text) collate pg_c_utf8)
                        and lower(number collate pg_c_utf8) = lower(cast(:number as text) collate pg_c_utf8)""", Decision.class)
                .setParameter("authority", authority.strip())
                .setParameter("number", number.strip())
                .getResultList()
                .stream();
    }

    /** The numbers of the decisions that begin a version of the procedure on the day, by code. */
    public Map<String, List<String>> beginning(Collection<String> codes, LocalDate day) {
        return codes.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery("""
                                select p.code, d.number from ProcedureRow p, Decision d
                                where d.id = p.decision and p.code in :codes and p.validFrom = :day
                                and (p.validTo is null or p.validTo >= p.validFrom)""", Object[].class)
                        .setParameter("codes", codes)
                        .setParameter("day", day)
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                row -> (String) row[0],
                                Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }
}
