package vn.motcua.routing.note;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.rest.Cursor;

@ApplicationScoped
class CaseNotes implements PanacheRepositoryBase<CaseNote, UUID> {
    /** Newest first (the ids are UUIDv7). */
    List<CaseNote> of(UUID caseId, Optional<Cursor> after, int limit) {
        var last = after.map(cursor -> cursor.uuid(0)).orElse(new UUID(-1, -1));
        return find("caseId = ?1 and id < ?2 order by id desc", caseId, last)
                .page(0, limit)
                .list();
    }
}
