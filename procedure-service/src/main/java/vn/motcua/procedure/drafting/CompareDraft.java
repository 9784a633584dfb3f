package vn.motcua.procedure.drafting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.procedure.catalogue.Area;
import vn.motcua.procedure.catalogue.CatalogueJson;
import vn.motcua.procedure.catalogue.LawDocument.Kind;
import vn.motcua.procedure.catalogue.LawDocuments;
import vn.motcua.procedure.catalogue.StoredCatalogue;
import vn.motcua.procedure.decision.Line;

/** Finds what a line of a draft would change. */
@ApplicationScoped
class CompareDraft {
    private final LawDocuments documents;
    private final StoredCatalogue catalogue;

    CompareDraft(LawDocuments documents, StoredCatalogue catalogue) {
        this.documents = documents;
        this.catalogue = catalogue;
    }

    /** What is published, and what the line would put in its place. */
    record Comparison(JsonNode before, JsonNode after) {}

    /**
     * Empty if the line puts nothing in the place of something: a new procedure or piece of law, an abolition, several procedures for
     * several.
     *
     * @param day on which the draft takes effect
     */
    Optional<Comparison> compare(Line line, LocalDate day) {
        return switch (line) {
            case Line.Amend amend -> with(amend.code(), amend.provisions(), day);
            case Line.Replace replace
            when replace.replaced().size() == 1 && replace.by().size() == 1 ->
                with(replace.replaced().getFirst(), replace.by().getFirst().provisions(), day);
            case Line.SetAgency set -> with(Kind.AGENCY, set.agency().code(), set.agency());
            case Line.SetCalendar set ->
                with(Kind.CALENDAR, String.valueOf(set.calendar().year()), set.calendar());
            case Line.SetParameter set ->
                with(Kind.PARAMETER, set.name(), set.periods())
                        .map(periods -> new Comparison(named(periods.before()), named(periods.after())));
            case Line.SetWords set -> with(Kind.WORDS, set.words().code(), set.words());
            case Line.SetList set -> with(Kind.LIST, set.list().code(), set.list());
            case Line.SetArea set -> with(set.area());
            case Line.New _, Line.Replace _, Line.Abolish _ -> Optional.empty();
        };
    }

    private Optional<Comparison> with(String procedure, Object provisions, LocalDate day) {
        return catalogue
                .of(Set.of(procedure))
                .inForce(procedure, day)
                .map(version -> new Comparison(tree(version.provisions()), tree(provisions)));
    }

    private Optional<Comparison> with(Kind kind, String code, Object law) {
        return documents.of(kind, code).map(known -> new Comparison(known.read(JsonNode.class), tree(law)));
    }

    /** Of the areas that its code has named, the one that it continues. */
    private Optional<Comparison> with(Area area) {
        return documents.of(Kind.AREA, area.code()).stream()
                .flatMap(known -> known.readAll(Area.class).stream())
                .filter(known -> area.among(List.of(known)).size() == 1)
                .findFirst()
                .map(known -> new Comparison(tree(known), tree(area)));
    }

    private static JsonNode named(JsonNode periods) {
        return JsonNodeFactory.instance.objectNode().set("periods", periods);
    }

    private static JsonNode tree(Object law) {
        return CatalogueJson.tree(CatalogueJson.write(law));
    }
}
