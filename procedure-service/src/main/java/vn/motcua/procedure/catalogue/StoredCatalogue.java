package vn.motcua.procedure.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.procedure.catalogue.LawDocument.Kind;
import vn.motcua.procedure.condition.BoundedCache;

/**
 * The law as stored, for one check. General law is held in memory until a further import, of this replica or another; versions are
 * kept by the hash of their content.
 */
@ApplicationScoped
public class StoredCatalogue {
    /** Replacements are followed so far; a longer chain would be a mistake of the catalogue. */
    private static final int LONGEST_CHAIN = 10;

    private final LawDocuments documents;
    private final Procedures procedures;
    private final CatalogueFiles files;
    private final BoundedCache<String, ProcedureVersion> versions = new BoundedCache<>(256);
    private volatile General general = new General(-1, Map.of(), Map.of(), Map.of());

    StoredCatalogue(LawDocuments documents, Procedures procedures, CatalogueFiles files) {
        this.documents = documents;
        this.procedures = procedures;
        this.files = files;
    }

    /** All that a check of this procedure may need, what replaced it included. */
    public Catalogue around(String procedure) {
        var law = general();
        var chain = new HashMap<String, List<ProcedureVersion>>();
        var next = procedure;
        for (int hop = 0; hop < LONGEST_CHAIN && next != null && !chain.containsKey(next); hop++) {
            var found = procedures.ofCode(next).stream().map(this::version).toList();
            chain.put(next, found);
            next = found.isEmpty() ? null : found.getLast().replacedBy();
        }
        return new Catalogue(law.agencies, law.areas, law.parameters, chain);
    }

    public ProcedureVersion version(ProcedureRow row) {
        return versions.get(row.hash(), hash -> row.version());
    }

    private General general() {
        var revision = files.revision();
        var known = general;
        if (known.revision != revision) {
            known = new General(
                    revision,
                    read(Kind.AGENCY, row -> row.read(Agency.class)),
                    read(Kind.AREA, row -> row.read(Area.class)),
                    read(Kind.PARAMETER, row -> Arrays.asList(row.read(LawPeriod[].class))));
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
            Map<String, Area> areas,
            Map<String, List<LawPeriod>> parameters) {}
}
