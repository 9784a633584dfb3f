package vn.motcua.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every reference has a target, and every component is referenced. */
final class References {
    private References() {}

    static List<String> faults(JsonNode root) {
        var faults = new ArrayList<String>();
        var used = new TreeSet<String>();
        collect(root, used);
        used.stream()
                .filter(reference -> !reference.startsWith("#/")
                        || root.at(reference.substring(1)).isMissingNode())
                .forEach(reference -> faults.add(reference + ": leads nowhere"));
        root.path("components")
                .properties()
                .forEach(kind -> kind.getValue().fieldNames().forEachRemaining(name -> {
                    var reference = "#/components/" + kind.getKey() + "/" + name;
                    if (!kind.getKey().equals("securitySchemes") && !used.contains(reference)) {
                        faults.add(reference + ": nobody refers to it");
                    }
                }));
        return faults;
    }

    private static void collect(JsonNode node, Set<String> used) {
        if (node.path("$ref").isTextual()) {
            used.add(node.path("$ref").asText());
        }
        node.forEach(child -> collect(child, used));
    }
}
