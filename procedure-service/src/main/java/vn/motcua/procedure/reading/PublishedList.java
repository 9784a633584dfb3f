package vn.motcua.procedure.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Every version that was ever published, by code, cached until the next decision. Decisions come a few times a week. Rows may
 * be newer than the revision they are cached under; the next query then finds a newer revision and reads them again.
 */
@ApplicationScoped
class PublishedList {
    private final EntityManager entities;
    private final Lock reading = new ReentrantLock();
    private volatile Revision known = Revision.NONE;

    PublishedList(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The versions in force on the day that contain every fragment, by code.
     *
     * @param revision the lowest revision of the law that may be used
     */
    Stream<Listed> with(List<String> fragments, LocalDate day, long revision) {
        var newest = known;
        return (newest.number >= revision ? newest : read(revision)).with(fragments, day);
    }

    /** One thread reads; the others wait for its result. */
    private Revision read(long revision) {
        reading.lock();
        try {
            if (known.number < revision) {
                known = new Revision(revision, read());
            }
            return known;
        } finally {
            reading.unlock();
        }
    }

    private List<Listed> read() {
        return entities.createQuery("""
                        select new vn.motcua.procedure.reading.Listed(
                            p.code, p.validFrom, p.validTo, p.replacedBy, p.nameVi, p.nameEn, p.field, p.fieldVi, p.fieldEn,
                            p.levels, p.audience, p.channels, p.online, p.agencies, p.matters, p.search)
                        from ProcedureRow p order by p.code, p.validFrom, p.id""", Listed.class).getResultList();
    }

    private static final class Revision {
        static final Revision NONE = new Revision(-1, List.of());

        private final long number;
        private final List<Listed> rows;
        private final LetterPairs pairs;
        /** Rows in force. Nearly every query asks for today. */
        private final Cache<LocalDate, BitSet> days =
                Caffeine.newBuilder().maximumSize(4).build();

        Revision(long number, List<Listed> rows) {
            this.number = number;
            this.rows = rows;
            pairs = new LetterPairs(rows.stream().map(Listed::words).toList());
        }

        Stream<Listed> with(List<String> fragments, LocalDate day) {
            var candidates = (BitSet) days.get(day, this::inForce).clone();
            fragments.forEach(fragment -> pairs.narrow(candidates, fragment));
            return candidates.stream().mapToObj(rows::get).filter(row -> has(row, fragments));
        }

        private BitSet inForce(LocalDate day) {
            var inForce = new BitSet(rows.size());
            for (int row = 0; row < rows.size(); row++) {
                inForce.set(row, rows.get(row).covers(day));
            }
            return inForce;
        }

        // Without a stream: one query checks thousands of rows.
        private static boolean has(Listed row, List<String> fragments) {
            for (String fragment : fragments) {
                if (!row.words().contains(fragment)) {
                    return false;
                }
            }
            return true;
        }
    }
}
