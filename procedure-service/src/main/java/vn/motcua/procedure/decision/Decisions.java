package vn.motcua.procedure.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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

    public boolean isTaken(String authority, String number, UUID but) {
        return count(
                        "authority = ?1 and number = ?2 and id <> ?3 and state <> 'DISCARDED'",
                        authority.strip(),
                        number.strip(),
                        but)
                > 0;
    }
}
