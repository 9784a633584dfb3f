package vn.motcua.procedure.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import vn.motcua.procedure.catalogue.LawDocument;
import vn.motcua.procedure.catalogue.LawDocuments;
import vn.motcua.procedure.catalogue.SearchWords;

/**
 * Every version that was ever published, by code, and the words to find them by, cached until the next decision. Decisions come
 * a few times a week. Rows may be newer than the revision they are cached under; the next query then finds a newer revision and
 * reads them again.
 */
@ApplicationScoped
class PublishedList {
    private final EntityManager entities;
    private final LawDocuments documents;
    private final Lock reading = new ReentrantLock();
    private volatile Revision known;

    PublishedList(EntityManager entities, LawDocuments documents) {
        this.entities = entities;
        this.documents = documents;
        known = new Revision(-1, List.of(), List.of());
    }

    /** @param number the lowest revision of the law that may be used */
    Revision revision(long number) {
        var newest = known;
        return newest.number >= number ? newest : read(number);
    }

    /** One thread reads; the others wait for its result. */
    private Revision read(long number) {
        reading.lock();
        try {
            if (known.number < number) {
                known = new Revision(number, rows(), words());
            }
            return known;
        } finally {
            reading.unlock();
        }
    }

    private List<Listed> rows() {
        return entities.createQuery("""
                        select new vn.motcua.procedure.search.Listed(
                            p.code, p.validFrom, p.validTo, p.replacedBy, p.nameVi, p.nameEn, p.field, p.fieldVi, p.fieldEn,
                            p.levels, p.audience, p.channels, p.online, p.agencies, p.matters)
                        from ProcedureRow p order by p.code, p.validFrom, p.id""", Listed.class).getResultList();
    }

    private List<SearchWords> words() {
        return documents.of(LawDocument.Kind.WORDS).stream()
                .map(row -> row.read(SearchWords.class))
                .toList();
    }

    static final class Revision {
        private final long number;
        private final List<Listed> rows;
        private final Vocabulary vocabulary;
        private final NameIndex names;
        /** Rows in force. Nearly every query asks for today. */
        private final Cache<LocalDate, BitSet> days =
                Caffeine.newBuilder().maximumSize(4).build();

        Revision(long number, List<Listed> rows, List<SearchWords> words) {
            this.number = number;
            this.rows = rows;
            vocabulary = new Vocabulary(words);
            names = new NameIndex(rows, vocabulary);
        }

        /** The positions of the rows in force on the day; not to be changed. */
        BitSet on(LocalDate day) {
            return days.get(day, this::inForce);
        }

        Listed row(int position) {
            return rows.get(position);
        }

        Vocabulary vocabulary() {
            return vocabulary;
        }

        NameIndex names() {
            return names;
        }

        private BitSet inForce(LocalDate day) {
            var inForce = new BitSet(rows.size());
            for (int row = 0; row < rows.size(); row++) {
                inForce.set(row, rows.get(row).covers(day));
            }
            return inForce;
        }
    }
}
