package vn.motcua.procedure.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.procedure.catalogue.CatalogueJson;
import vn.motcua.procedure.decision.Heading;
import vn.motcua.procedure.decision.KeyedLine;

/** A decision as an archive holds it: JSON lines, the first its heading, each further one a line of it. */
record ArchivedDecision(Heading heading, List<KeyedLine> lines) {
    /** To be compared: what each line orders, by key. */
    static Map<String, String> hashes(List<KeyedLine> lines) {
        return lines.stream()
                .collect(Collectors.toMap(
                        KeyedLine::key, line -> CatalogueJson.sha256(CatalogueJson.write(line.content()))));
    }

    /** @param content as GET /v1/format describes it */
    record Row(String key, JsonNode content) {}
}
