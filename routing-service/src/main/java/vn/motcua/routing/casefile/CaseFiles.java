package vn.motcua.routing.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class CaseFiles implements PanacheRepositoryBase<CaseFile, UUID> {
    private static final String VISIBLE = "(c.receivingAgency in ?2 or exists (select 1 from Leg l"
            + " where l.caseFile = c and l.agency in ?2 and l.openedAt is not null))";

    /** Locks the row until the end of the transaction: commands on one case run one after the other. */
    public Optional<CaseFile> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The case if one of these agencies received it or has been handed a leg of it. */
    public Optional<CaseFile> visibleTo(Collection<String> agencies, UUID id) {
        return find("from CaseFile c where c.id = ?1 and " + VISIBLE, id, agencies)
                .firstResultOptional();
    }
}
