package vn.motcua.procedure.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.procedure.catalogue.CatalogueJson;
import vn.motcua.procedure.decision.Heading;
import vn.motcua.procedure.decision.KeyedLine;

/** A decision as an archive holds it: JSON lines. The first is its heading, each further one is a line of the decision. */
record ArchivedDecision(Heading heading, List<KeyedLine> lines) {
    /** The hash of each line's content, by key, to compare decisions. */
    static Map<String, String> hashes(List<KeyedLine> lines) {
        return lines.stream()
                .collect(Collectors.toMap(
                        KeyedLine::key, line -> CatalogueJson.sha256(CatalogueJson.write(line.content()))));
    }

    /** @param content as GET /v1/format describes it */
    record Row(String key, JsonNode content) {}
}
