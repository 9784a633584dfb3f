package vn.motcua.procedure.recordimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a person has to decide about the records of a file. */
@ApplicationScoped
class ImportQuestions {
    private static final String ASKED = """
            select new vn.motcua.procedure.recordimport.ImportQuestions$Asked(q.finding, q.hash, q.said, q.records, a)
            from ImportQuestion q left join ImportAnswer a on a.finding = q.finding and a.hash = q.hash
            where q.file = :file
            """;

    private final EntityManager entities;

    ImportQuestions(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param records the number of records that say the same
     * @param answer absent while nobody has answered
     */
    record Asked(String finding, String hash, String said, long records, ImportAnswer answer) {}

    /** Where a page ended. */
    record Place(long records, String finding, String hash) {
        static final Place BEGINNING = new Place(Long.MAX_VALUE, "", "");
    }

    /**
     * Those that most records ask first.
     *
     * @param finding only of this kind, unless null
     * @param open only those that nobody has answered
     */
    List<Asked> after(UUID file, String finding, boolean open, Place place, int rows) {
        return entities.createQuery(ASKED + """
                        and (:kind is null or q.finding = :kind) and (:open = false or a.finding is null)
                          and q.records <= :records and (q.records < :records
                              or q.finding > :finding or (q.finding = :finding and q.hash > :hash))
                        order by q.records desc, q.finding, q.hash""", Asked.class)
                .setParameter("file", file)
                .setParameter("kind", finding)
                .setParameter("open", open)
                .setParameter("records", place.records())
                .setParameter("finding", place.finding())
                .setParameter("hash", place.hash())
                .setMaxResults(rows)
                .getResultList();
    }

    Optional<Asked> of(UUID file, String finding, String hash) {
        return entities.createQuery(ASKED + "and q.finding = :finding and q.hash = :hash", Asked.class)
                .setParameter("file", file)
                .setParameter("finding", finding)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }
}
