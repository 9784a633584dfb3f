package vn.motcua.procedure.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class CatalogueFiles implements PanacheRepositoryBase<CatalogueFile, Long> {
    private static final int IMPORT_LOCK = 1_297_044_547;

    /** One import at a time, over all replicas, until the transaction ends. */
    public void lock() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(" + IMPORT_LOCK + ")")
                .getSingleResult();
    }

    /** Grows with every import; 0 before the first. */
    public long revision() {
        return getEntityManager()
                .createQuery("select coalesce(max(id), 0) from CatalogueFile", Long.class)
                .getSingleResult();
    }

    /** The newest of every name. */
    public List<CatalogueFile> current() {
        return list("id in (select max(id) from CatalogueFile group by name)");
    }

    /** The newest that this importer brought under this name. */
    public Optional<CatalogueFile> newest(String name, String importedBy) {
        return find("name = ?1 and importedBy = ?2 order by id desc", name, importedBy)
                .page(0, 1)
                .firstResultOptional();
    }
}
