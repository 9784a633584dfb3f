package vn.motcua.procedure.recordimport;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RecordImports implements PanacheRepositoryBase<RecordImport, UUID> {
    /** The newest first. */
    List<RecordImport> before(Instant openedAt, UUID id, int rows) {
        return find(
                        "openedAt < :at or (openedAt = :at and id < :id) order by openedAt desc, id desc",
                        Map.of("at", openedAt, "id", id))
                .page(0, rows)
                .list();
    }

    /** Locks the row, so that two parts of one file are taken one after the other. */
    Optional<RecordImport> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean isInLongLine(UUID id) {
        return count("id = ?1 and inLongLine = true", id) > 0;
    }

    /** The number of records with each finding, the most frequent first. */
    List<Tally> tallies(UUID id) {
        List<?> rows = getEntityManager()
                .createNativeQuery("select code, records from import_tally where import = ?1", Object[].class)
                .setParameter(1, id)
                .getResultList();
        return rows.stream().map(row -> Tally.of((Object[]) row)).sorted().toList();
    }

    record Tally(String code, long records) implements Comparable<Tally> {
        private static Tally of(Object[] row) {
            return new Tally((String) row[0], ((Number) row[1]).longValue());
        }

        @Override
        public int compareTo(Tally other) {
            var most = Long.compare(other.records, records);
            return most != 0 ? most : code.compareTo(other.code);
        }
    }
}
