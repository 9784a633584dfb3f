package vn.motcua.procedure.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.motcua.procedure.catalogue.LawDocument.Kind;

@ApplicationScoped
public class LawDocuments implements PanacheRepositoryBase<LawDocument, LawDocument.Key> {
    public List<LawDocument> of(Kind kind) {
        return list("kind = ?1 order by code", kind);
    }

    public List<LawDocument> of(Kind kind, String after, int rows) {
        return find("kind = ?1 and code > ?2 order by code", kind, after)
                .page(0, rows)
                .list();
    }

    public Optional<LawDocument> of(Kind kind, String code) {
        return findByIdOptional(new LawDocument.Key(kind, code));
    }

    /** Grows with every decision that is published; 0 before the first. */
    public long revision() {
        return ((Number) getEntityManager()
                        .createNativeQuery("select coalesce(max(serial), 0) from decision")
                        .getSingleResult())
                .longValue();
    }
}
