package vn.motcua.procedure.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.messaging.Outbox;
import vn.motcua.procedure.catalogue.Agency;
import vn.motcua.procedure.catalogue.Area;
import vn.motcua.procedure.catalogue.CalendarYear;
import vn.motcua.procedure.catalogue.LawDocument;
import vn.motcua.procedure.catalogue.LawDocument.Kind;
import vn.motcua.procedure.catalogue.LawDocuments;
import vn.motcua.procedure.decision.Line;

/** Sets agencies, areas, calendars, parameters, search words and lists. Publishes agencies and calendars, which the other services use. */
@ApplicationScoped
class ChangeRules {
    private final LawDocuments documents;
    private final Outbox outbox;

    ChangeRules(LawDocuments documents, Outbox outbox) {
        this.documents = documents;
        this.outbox = outbox;
    }

    void carryOut(Line line) {
        switch (line) {
            case Line.SetAgency set -> change(set.agency());
            case Line.SetCalendar set -> change(set.calendar());
            case Line.SetArea set -> change(set.area());
            case Line.SetParameter set -> changed(Kind.PARAMETER, set.name(), set.periods());
            case Line.SetWords set -> changed(Kind.WORDS, set.words().code(), set.words());
            case Line.SetList set -> changed(Kind.LIST, set.list().code(), set.list());
            case Line.New _, Line.Amend _, Line.Replace _, Line.Abolish _ -> {}
        }
    }

    // Agencies and calendars are never deleted, because running cases name them.
    private void change(Agency agency) {
        if (changed(Kind.AGENCY, agency.code(), agency)) {
            var published = agency.published();
            outbox.putKeyed(published.key(), published);
        }
    }

    private void change(CalendarYear calendar) {
        if (changed(Kind.CALENDAR, String.valueOf(calendar.year()), calendar)) {
            var published = calendar.published();
            outbox.putKeyed(published.key(), published);
        }
    }

    private void change(Area area) {
        var known = documents.of(Kind.AREA, area.code());
        var all = area.among(known.map(row -> row.readAll(Area.class)).orElse(List.of()));
        // A single area keeps the form that the previous release can read.
        changed(Kind.AREA, area.code(), all.size() == 1 ? area : all);
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
