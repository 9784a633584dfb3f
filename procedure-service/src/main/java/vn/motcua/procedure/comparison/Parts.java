package vn.motcua.procedure.comparison;

import java.util.Map;
import vn.motcua.events.Messages;
import vn.motcua.events.Text;

/** The names of the parts of a procedure (NĐ 63/2010/NĐ-CP Art. 8(2)). */
final class Parts {
    private static final Map<String, Text> NAMES = Map.ofEntries(
            Map.entry("name", Messages.of("name")),
            Map.entry("field", Messages.of("field")),
            Map.entry("levels", Messages.of("levels")),
            Map.entry("audience", Messages.of("audience")),
            Map.entry("order", Messages.of("order")),
            Map.entry("caseTypes", Messages.of("parts.cases-ways-limits")),
            Map.entry("sets", Messages.of("sets")),
            Map.entry("documents", Messages.of("documents")),
            Map.entry("form", Messages.of("form")),
            Map.entry("requirements", Messages.of("requirements")),
            Map.entry("filing", Messages.of("filing")),
            Map.entry("keeping", Messages.of("keeping")),
            Map.entry("basis", Messages.of("basis")),
            Map.entry("source", Messages.of("source")),
            Map.entry("certainty", Messages.of("certainty")),
            Map.entry("parameters", Messages.of("parameters")),
            Map.entry("process", Messages.of("process")));

    private Parts() {}

    /** The name for a pointer's first segment; the segment itself if it has no name. */
    static Text of(String pointer) {
        var name = pointer.substring(1).replaceFirst("/.*", "");
        return NAMES.getOrDefault(name, new Text(name, name));
    }
}
