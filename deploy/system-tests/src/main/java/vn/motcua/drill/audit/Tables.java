package vn.motcua.drill.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;
import vn.motcua.playbook.client.Rows;

/** Rows of the services' databases as JSON objects, read as the owner of the schema. */
final class Tables {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> MESSAGING = List.of("outbox", "outbox_stream", "inbox_stream", "parked_event");
    private static final Map<Service, List<String>> OWN = Map.of(
            Service.INTAKE, List.of("application", "application_history", "document", "case_event"),
            Service.PROCEDURE, List.of(),
            Service.ROUTING, List.of("case_file", "leg", "case_history", "package", "remote_message"),
            Service.NOTIFICATION, List.of("addressee", "delivery"));

    private final LocalSystem system;

    Tables(LocalSystem system) {
        this.system = system;
    }

    /** All rows that the checks read, by {@code <service>.<table>}. */
    Map<String, List<JsonNode>> all() {
        var all = new HashMap<String, List<JsonNode>>();
        OWN.forEach((service, own) -> {
            MESSAGING.forEach(table -> all.put(service.title() + "." + table, rows(service, "select * from " + table)));
            own.forEach(table -> all.put(service.title() + "." + table, rows(service, "select * from " + table)));
        });
        return all;
    }

    List<JsonNode> rows(Service service, String query) {
        return Rows.read(system, service, "select to_jsonb(t) from (" + query + ") t").stream()
                .map(row -> json(row.getFirst()))
                .toList();
    }

    private static JsonNode json(String row) {
        try {
            return JSON.readTree(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(row, e);
        }
    }
}
