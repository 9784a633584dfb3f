package vn.motcua.procedure.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import vn.motcua.messaging.Outbox;
import vn.motcua.procedure.catalogue.Agency;
import vn.motcua.procedure.catalogue.CalendarYear;
import vn.motcua.procedure.catalogue.LawDocument;
import vn.motcua.procedure.catalogue.LawDocument.Kind;
import vn.motcua.procedure.catalogue.LawDocuments;
import vn.motcua.procedure.catalogue.ProcedureRow;
import vn.motcua.procedure.catalogue.Procedures;

/** Makes the stored law equal to a faultless draft, and tells the others of agencies and calendars that changed. */
@ApplicationScoped
class StoreCatalogue {
    private final LawDocuments documents;
    private final Procedures procedures;
    private final Outbox outbox;

    StoreCatalogue(LawDocuments documents, Procedures procedures, Outbox outbox) {
        this.documents = documents;
        this.procedures = procedures;
        this.outbox = outbox;
    }

    void store(Draft draft) {
        var catalogue = draft.catalogue();
        catalogue.agencies().values().forEach(this::store);
        draft.calendars().values().forEach(this::store);
        storeAll(Kind.AREA, catalogue.areas());
        storeAll(Kind.PARAMETER, catalogue.parameters());
        draft.procedures().values().forEach(this::store);
    }

    // Agencies and calendars are never deleted: cases that name them go on.
    private void store(Agency agency) {
        if (changed(Kind.AGENCY, agency.code(), agency)) {
            var published = agency.published();
            outbox.putKeyed(published.key(), published);
        }
    }

    private void store(CalendarYear calendar) {
        if (changed(Kind.CALENDAR, String.valueOf(calendar.year()), calendar)) {
            var published = calendar.published();
            outbox.putKeyed(published.key(), published);
        }
    }

    private void storeAll(Kind kind, Map<String, ?> law) {
        documents.of(kind).stream().filter(row -> !law.containsKey(row.code())).forEach(documents::delete);
        law.forEach((code, content) -> changed(kind, code, content));
    }

    private void store(Draft.ProcedureFile file) {
        var gone = new HashSet<>(procedures.ofCode(file.code()));
        for (var version : file.versions()) {
            var known = procedures.findById(new ProcedureRow.Key(file.code(), version.validFrom()));
            if (known == null) {
                procedures.persist(new ProcedureRow(file.code(), version));
            } else {
                known.set(version);
                gone.remove(known);
            }
        }
        gone.forEach(procedures::delete);
    }

    private boolean changed(Kind kind, String code, Object law) {
        var known = documents.of(kind, code);
        if (known.isEmpty()) {
            documents.persist(new LawDocument(kind, code, law));
            return true;
        }
        return known.get().set(law);
    }
}
