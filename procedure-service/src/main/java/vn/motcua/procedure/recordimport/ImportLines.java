package vn.motcua.procedure.recordimport;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.procedure.national.FindingCode;

@ApplicationScoped
class ImportLines implements PanacheRepositoryBase<ImportLine, ImportLine.Key> {
    List<ImportLine> after(UUID file, long line, int rows) {
        return find(
                        "from ImportLine l join fetch l.record where l.file = :file and l.line > :line order by l.line",
                        Map.of("file", file, "line", line))
                .page(0, rows)
                .list();
    }

    List<ImportLine> after(UUID file, FindingCode finding, long line, int rows) {
        return find("""
                        from ImportLine l join fetch l.record r
                        where l.file = :file and l.line > :line and array_contains(r.codes, :finding) order by l.line""", Map.of("file", file, "line", line, "finding", finding.code()))
                .page(0, rows)
                .list();
    }

    /** The lines of a file that are records, starting at {@code from}. */
    List<Long> numbers(UUID file, long from, int rows) {
        return getEntityManager()
                .createQuery(
                        "select line from ImportLine where file = :file and line >= :from order by line", Long.class)
                .setParameter("file", file)
                .setParameter("from", from)
                .setMaxResults(rows)
                .getResultList();
    }

    Optional<ImportLine> of(UUID file, long line) {
        return findByIdOptional(new ImportLine.Key(file, line));
    }

    /** Other records of the same procedure, from any file; a person decides which one is right. */
    List<String> otherHashes(NationalRecord record, int rows) {
        return getEntityManager()
                .createQuery(
                        "select hash from NationalRecord where code = :code and hash <> :hash order by hash",
                        String.class)
                .setParameter("code", record.code())
                .setParameter("hash", record.hash())
                .setMaxResults(rows)
                .getResultList();
    }
}
