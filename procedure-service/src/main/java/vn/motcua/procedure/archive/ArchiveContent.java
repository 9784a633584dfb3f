package vn.motcua.procedure.archive;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import vn.motcua.procedure.archive.HashedEntry.Content;
import vn.motcua.procedure.catalogue.CatalogueJson;
import vn.motcua.procedure.catalogue.LawDocument;
import vn.motcua.procedure.catalogue.LawDocument.Kind;
import vn.motcua.procedure.catalogue.LawDocuments;
import vn.motcua.procedure.catalogue.ProcedureRow;
import vn.motcua.procedure.catalogue.Procedures;
import vn.motcua.procedure.decision.Decision;
import vn.motcua.procedure.decision.KeyedLine;
import vn.motcua.procedure.drafting.CarryDecisions;

/**
 * The content of an archive of this installation: its beginning, its decisions, and the law that they made. It is read in short
 * transactions, so that memory use stays flat and no connection is held during a slow download.
 */
@ApplicationScoped
class ArchiveContent {
    private static final int ROWS = 100;

    private final CarryDecisions decisions;
    private final LawDocuments documents;
    private final Procedures procedures;

    ArchiveContent(CarryDecisions decisions, LawDocuments documents, Procedures procedures) {
        this.decisions = decisions;
        this.documents = documents;
        this.procedures = procedures;
    }

    interface Entries {
        void add(String path, Content content) throws IOException;
    }

    long revision() {
        return read(documents::revision);
    }

    /** The basis of the installation's law before its first decision. */
    Beginning beginning() {
        return new Beginning(decisions.published(0, 1).getFirst().heading().basis());
    }

    /** Adds the entries in the same order every time. */
    void forEach(Entries entries) throws IOException {
        entries.add(EntryName.BEGINNING, out -> line(out, beginning()));
        var names = new HashMap<UUID, Name>();
        long serial = 0;
        for (var page = decided(serial); !page.isEmpty(); page = decided(serial)) {
            for (Decision decision : page) {
                serial = decision.serial();
                names.put(decision.id(), Name.of(decision));
                // The first decision stands for the installation itself: it has no lines.
                if (serial > 1) {
                    entries.add(EntryName.ofDecision(serial), out -> write(decision, out));
                }
            }
        }
        for (Kind kind : Kind.values()) {
            addLaw(kind, entries);
        }
        addProcedures(names, entries);
    }

    private List<Decision> decided(long after) {
        return decisions.published(after, ROWS);
    }

    private void write(Decision decision, OutputStream out) throws IOException {
        line(out, decision.heading());
        var after = "";
        for (var page = lines(decision, after); !page.isEmpty(); page = lines(decision, after)) {
            for (var line : page) {
                line(out, line);
            }
            after = page.getLast().key();
        }
    }

    private List<KeyedLine> lines(Decision decision, String after) {
        return decisions.lines(decision.id(), after, ROWS);
    }

    private void addLaw(Kind kind, Entries entries) throws IOException {
        var after = "";
        for (var page = law(kind, after); !page.isEmpty(); page = law(kind, after)) {
            for (var document : page) {
                entries.add(EntryName.ofLaw(kind, document.code()), out -> line(out, document.read(JsonNode.class)));
            }
            after = page.getLast().code();
        }
    }

    private List<LawDocument> law(Kind kind, String after) {
        return read(() -> documents.of(kind, after, ROWS));
    }

    private void addProcedures(Map<UUID, Name> names, Entries entries) throws IOException {
        var after = "";
        for (var codes = codes(after); !codes.isEmpty(); codes = codes(after)) {
            var page = codes;
            var versions =
                    read(() -> procedures.whole(page)).stream().collect(Collectors.groupingBy(ProcedureRow::code));
            for (String code : codes) {
                entries.add(EntryName.ofProcedure(code), out -> {
                    for (ProcedureRow row : versions.get(code)) {
                        line(out, Version.of(row, names));
                    }
                });
            }
            after = codes.getLast();
        }
    }

    private List<String> codes(String after) {
        return read(() -> procedures.codesAfter(after, ROWS));
    }

    private static <T> T read(Callable<T> query) {
        return QuarkusTransaction.requiringNew().call(query);
    }

    private static void line(OutputStream out, Object value) throws IOException {
        out.write(CatalogueJson.write(value).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    record Beginning(List<String> basis) {}

    /** Identifies a decision in every installation. */
    record Name(String authority, String number) {
        static Name of(Decision decision) {
            var heading = decision.heading();
            return new Name(heading.authority(), heading.number());
        }
    }

    record Version(
            LocalDate validFrom,
            LocalDate validTo,
            List<String> replacedBy,
            Name decision,
            Name endedBy,
            @JsonRawValue String provisions) {
        static Version of(ProcedureRow row, Map<UUID, Name> names) {
            return new Version(
                    row.validFrom(),
                    row.validTo(),
                    row.replacedBy(),
                    names.get(row.decision()),
                    row.endedBy() == null ? null : names.get(row.endedBy()),
                    row.content());
        }
    }
}
