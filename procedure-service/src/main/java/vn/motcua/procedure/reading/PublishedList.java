package vn.motcua.procedure.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import vn.motcua.procedure.catalogue.LawDocuments;

/**
 * Every version that was ever published, by code, in memory until the next decision: a city's 15,000 take some ten megabytes, and
 * decisions come a few times a week. Rows may be younger than the revision they are kept under; the next question then finds a
 * newer one and reads them again.
 */
@ApplicationScoped
class PublishedList {
    private final LawDocuments documents;
    private final EntityManager entities;
    private final Lock reading = new ReentrantLock();
    private volatile Revision known = new Revision(-1, List.of());

    PublishedList(LawDocuments documents, EntityManager entities) {
        this.documents = documents;
        this.entities = entities;
    }

    List<Listed> rows() {
        var revision = documents.revision();
        return known.number == revision ? known.rows : read(revision);
    }

    /** One reads, the others wait for what he read. */
    private List<Listed> read(long revision) {
        reading.lock();
        try {
            if (known.number < revision) {
                known = new Revision(revision, read());
            }
            return known.rows;
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

    private record Revision(long number, List<Listed> rows) {}
}
