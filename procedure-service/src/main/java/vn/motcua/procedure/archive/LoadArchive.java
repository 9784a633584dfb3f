package vn.motcua.procedure.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.motcua.procedure.archive.ArchiveContent.Beginning;
import vn.motcua.procedure.archive.ArchiveContent.Name;
import vn.motcua.procedure.decision.Decision;
import vn.motcua.procedure.decision.KeyedLine;
import vn.motcua.procedure.drafting.CarryDecisions;
import vn.motcua.rest.Problem;
import vn.motcua.rest.RestJson;

/**
 * Makes drafts of those decisions of an archive that this installation does not have. It first checks the whole archive. It then
 * drafts each decision in a transaction of its own, so that an interrupted load continues when the archive is sent again.
 *
 * @see <a href="../../../../../../../../docs/decisions/0015-archives.md">0015 Archives</a>
 */
@ApplicationScoped
class LoadArchive {
    private static final int ROWS = 100;

    private final VerifyArchive verify;
    private final ReadDecision readDecision;
    private final ArchiveContent here;
    private final CarryDecisions decisions;
    private final ObjectMapper json;

    LoadArchive(
            VerifyArchive verify,
            ReadDecision readDecision,
            ArchiveContent here,
            CarryDecisions decisions,
            RestJson json) {
        this.verify = verify;
        this.readDecision = readDecision;
        this.here = here;
        this.decisions = decisions;
        this.json = json.getContext(Beginning.class);
    }

    /** @throws Problem 422 {@code archive-faulty} with every fault; nothing is changed in that case */
    ArchiveLoaded load(ArchiveFile archive, String manifestHash) throws IOException {
        verify.verify(archive, manifestHash);
        var faults = new ArchiveFaults();
        compareBeginnings(archive, faults);
        var names = new HashSet<Name>();
        var missing = new ArrayList<String>();
        var all = archive.names().stream()
                .filter(name -> name.startsWith(EntryName.DECISIONS))
                .sorted()
                .toList();
        for (String name : all) {
            var decision = readDecision.read(archive, name, faults);
            if (decision != null && !isHere(name, decision, names, faults)) {
                missing.add(name);
            }
        }
        faults.requireNone();
        return new ArchiveLoaded(all.size() - missing.size(), drafted(archive, missing, manifestHash));
    }

    private void compareBeginnings(ArchiveFile archive, ArchiveFaults faults) throws IOException {
        var beginning = here.beginning();
        try (var in = archive.open(EntryName.BEGINNING)) {
            if (beginning.equals(json.readValue(in, Beginning.class))) {
                return;
            }
        } catch (JsonProcessingException | Problem _) {
            // Treated as a different beginning.
        }
        faults.add(EntryName.BEGINNING, "", "beginning-differs", beginning.basis());
    }

    private boolean isHere(String entry, ArchivedDecision decision, Set<Name> names, ArchiveFaults faults) {
        var heading = decision.heading();
        if (!names.add(new Name(heading.authority().strip(), heading.number().strip()))) {
            faults.add(entry, "/1/number", "duplicate");
            return true;
        }
        var known = decisions.known(heading);
        known.filter(one -> !isSame(one, decision))
                .ifPresent(one -> faults.add(entry, "", "decision-differs", heading.number(), one.state()));
        return known.isPresent();
    }

    private boolean isSame(Decision known, ArchivedDecision decision) {
        if (!known.heading().equals(decision.heading())) {
            return false;
        }
        var lines = new ArrayList<KeyedLine>();
        var after = "";
        for (var page = decisions.lines(known.id(), after, ROWS);
                !page.isEmpty();
                page = decisions.lines(known.id(), after, ROWS)) {
            lines.addAll(page);
            after = page.getLast().key();
        }
        return ArchivedDecision.hashes(lines).equals(ArchivedDecision.hashes(decision.lines()));
    }

    private List<ArchivedDraft> drafted(ArchiveFile archive, List<String> missing, String manifestHash)
            throws IOException {
        var drafted = new ArrayList<ArchivedDraft>();
        for (String name : missing) {
            var decision = readDecision.read(archive, name, new ArchiveFaults());
            decisions
                    .draft(decision.heading(), decision.lines(), "archive " + manifestHash + ", " + name)
                    .map(draft -> new ArchivedDraft(
                            draft.id(),
                            decision.heading().number(),
                            decision.heading().authority()))
                    .ifPresent(drafted::add);
        }
        return drafted;
    }

    /**
     * @param known how many decisions of the archive this installation already had
     * @param drafted the others, in the order in which they were published
     */
    record ArchiveLoaded(int known, List<ArchivedDraft> drafted) {}

    /** A decision that waits to be checked, submitted and approved. */
    record ArchivedDraft(UUID id, String number, String authority) {}
}
