package vn.motcua.procedure.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.motcua.messaging.OneAtATime;

@ApplicationScoped
public class CatalogueFiles implements PanacheRepositoryBase<CatalogueFile, Long> {
    /** A replica may come while another brings in the whole catalogue. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final OneAtATime oneAtATime;

    CatalogueFiles(OneAtATime oneAtATime) {
        this.oneAtATime = oneAtATime;
    }

    /** One import at a time, over all replicas, until the transaction ends. */
    public void lock() {
        oneAtATime.take("the import of the catalogue", PATIENCE);
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
