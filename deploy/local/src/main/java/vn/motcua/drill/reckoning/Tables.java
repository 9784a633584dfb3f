package vn.motcua.drill.reckoning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;
import vn.motcua.stack.Databases;

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

    /** All that the checks look at, by {@code <service>.<table>}. */
    Map<String, List<JsonNode>> all() {
        var all = new HashMap<String, List<JsonNode>>();
        OWN.forEach((service, own) -> {
            MESSAGING.forEach(table -> all.put(service.title() + "." + table, rows(service, "select * from " + table)));
            own.forEach(table -> all.put(service.title() + "." + table, rows(service, "select * from " + table)));
        });
        return all;
    }

    List<JsonNode> rows(Service service, String query) {
        var owner = Databases.owner(service.title());
        try (var connection = DriverManager.getConnection(system.databaseUrl(service), owner, owner);
                var statement = connection.createStatement();
                var result = statement.executeQuery("select to_jsonb(t) from (" + query + ") t")) {
            var rows = new ArrayList<JsonNode>();
            while (result.next()) {
                rows.add(JSON.readTree(result.getString(1)));
            }
            return rows;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(service.title() + ": " + query, e);
        }
    }
}
