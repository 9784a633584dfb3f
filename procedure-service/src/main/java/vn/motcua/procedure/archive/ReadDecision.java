package vn.motcua.procedure.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import vn.motcua.procedure.archive.ArchivedDecision.Row;
import vn.motcua.procedure.decision.DecisionLines;
import vn.motcua.procedure.decision.Heading;
import vn.motcua.procedure.decision.KeyedLine;
import vn.motcua.procedure.drafting.CarryDecisions;
import vn.motcua.rest.Problem;
import vn.motcua.rest.RestJson;

/** Reads a decision from an archive, as strictly as if each part of it had been sent to a draft. */
@ApplicationScoped
class ReadDecision {
    private final CarryDecisions decisions;
    private final ObjectMapper json;

    ReadDecision(CarryDecisions decisions, RestJson json) {
        this.decisions = decisions;
        this.json = json.getContext(Heading.class);
    }

    /** Adds each fault at its line; returns null if the heading is faulty or a line is unreadable. */
    ArchivedDecision read(ArchiveFile archive, String name, ArchiveFaults faults) throws IOException {
        var number = 1;
        try (MappingIterator<JsonNode> rows = json.readerFor(JsonNode.class).readValues(archive.open(name))) {
            var heading = rows.hasNextValue() ? json.treeToValue(rows.nextValue(), Heading.class) : null;
            if (heading == null) {
                faults.add(name, "/1", "heading");
                return null;
            }
            var broken = decisions.faults(heading);
            faults.addAll(name, "/1", broken);
            var lines = new ArrayList<KeyedLine>();
            var keys = new HashSet<String>();
            while (rows.hasNextValue() && number <= DecisionLines.MOST) {
                number++;
                add(json.treeToValue(rows.nextValue(), Row.class), name, "/" + number, lines, keys, faults);
            }
            if (rows.hasNextValue()) {
                faults.add(name, "", "decision-full", DecisionLines.MOST);
            }
            return broken.isEmpty() ? new ArchivedDecision(heading, lines) : null;
        } catch (JsonProcessingException | Problem _) {
            faults.add(name, "/" + number, "unreadable");
            return null;
        }
    }

    private void add(
            Row row,
            String name,
            String place,
            ArrayList<KeyedLine> lines,
            HashSet<String> keys,
            ArchiveFaults faults) {
        if (row == null || row.key() == null || !row.key().matches(KeyedLine.KEY)) {
            faults.add(name, place + "/key", "line-key");
        } else if (!keys.add(row.key())) {
            faults.add(name, place + "/key", "duplicate");
        } else {
            try {
                lines.add(new KeyedLine(row.key(), decisions.read(row.content())));
            } catch (Problem invalid) {
                faults.addAll(name, place + "/content", invalid.faults());
            }
        }
    }
}
