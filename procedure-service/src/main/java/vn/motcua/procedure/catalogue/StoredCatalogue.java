package vn.motcua.procedure.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.procedure.catalogue.LawDocument.Kind;

/**
 * The stored law, for one check. General law stays in memory until this or another replica changes the law; versions are kept by
 * the hash of their content.
 */
@ApplicationScoped
public class StoredCatalogue {
    /** The number of replacements to follow; a longer chain is a mistake in the catalogue. */
    private static final int LONGEST_CHAIN = 10;

    private final LawDocuments documents;
    private final Procedures procedures;
    private final Cache<String, Provisions> provisions =
            Caffeine.newBuilder().maximumSize(256).build();
    private volatile General general = new General(-1, Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    StoredCatalogue(LawDocuments documents, Procedures procedures) {
        this.documents = documents;
        this.procedures = procedures;
    }

    /** The law that a check of this procedure may need, including the procedures that replaced it. */
    public Catalogue around(String procedure) {
        var law = general();
        var chain = new HashMap<String, List<ProcedureVersion>>();
        Set<String> next = procedure == null ? Set.of() : Set.of(procedure);
        for (int hop = 0; hop < LONGEST_CHAIN && !next.isEmpty(); hop++) {
            var found = versions(next);
            chain.putAll(found);
            next = found.values().stream()
                    .flatMap(List::stream)
                    .flatMap(version -> version.replacedBy().stream())
                    .filter(code -> !chain.containsKey(code))
                    .collect(Collectors.toSet());
        }
        return new Catalogue(law.agencies, law.areas, law.parameters, law.words, law.lists, chain);
    }

    /** The general law, and all versions of these procedures. */
    public Catalogue of(Set<String> codes) {
        var law = general();
        return new Catalogue(law.agencies, law.areas, law.parameters, law.words, law.lists, versions(codes));
    }

    /** The areas of all days. */
    public Stream<Area> everyArea() {
        return of(Set.of()).everyArea();
    }

    /**
     * All versions of these procedures, as the current transaction sees them. A transaction that publishes a decision also sees
     * its own versions; the general law, which is shared by all requests, must not contain its changes yet.
     */
    public Map<String, List<ProcedureVersion>> versions(Set<String> codes) {
        var rows = procedures.ofCodes(codes);
        var known = provisions(rows);
        return rows.stream()
                .collect(Collectors.groupingBy(
                        ProcedureRow::code,
                        Collectors.mapping(row -> row.version(known.get(row.hash())), Collectors.toList())));
    }

    public ProcedureVersion version(ProcedureRow row) {
        return versions(List.of(row)).getFirst();
    }

    /** The versions, in the order of the rows. */
    public List<ProcedureVersion> versions(List<ProcedureRow> rows) {
        var known = provisions(rows);
        return rows.stream().map(row -> row.version(known.get(row.hash()))).toList();
    }

    /** By hash; those not in memory are read in one query. */
    private Map<String, Provisions> provisions(List<ProcedureRow> rows) {
        var ids = rows.stream().collect(Collectors.toMap(ProcedureRow::hash, ProcedureRow::id, (one, _) -> one));
        return provisions.getAll(
                ids.keySet(), unknown -> read(unknown.stream().map(ids::get).toList()));
    }

    private Map<String, Provisions> read(Collection<Long> ids) {
        return procedures.contents(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, content -> CatalogueJson.read(content.getValue(), Provisions.class)));
    }

    private General general() {
        var revision = documents.revision();
        var known = general;
        if (known.revision != revision) {
            known = new General(
                    revision,
                    read(Kind.AGENCY, row -> row.read(Agency.class)),
                    read(Kind.AREA, row -> row.readAll(Area.class)),
                    read(Kind.PARAMETER, row -> Arrays.asList(row.read(LawPeriod[].class))),
                    read(Kind.WORDS, row -> row.read(SearchWords.class)),
                    read(Kind.LIST, row -> row.read(CodeList.class)));
            general = known;
        }
        return known;
    }

    private <T> Map<String, T> read(Kind kind, Function<LawDocument, T> reader) {
        return documents.of(kind).stream().collect(Collectors.toMap(LawDocument::code, reader));
    }

    private record General(
            long revision,
            Map<String, Agency> agencies,
            Map<String, List<Area>> areas,
            Map<String, List<LawPeriod>> parameters,
            Map<String, SearchWords> words,
            Map<String, CodeList> lists) {}
}
