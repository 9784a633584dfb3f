package vn.motcua.drill.reckoning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.demo.client.City;
import vn.motcua.drill.ledger.Entry;
import vn.motcua.local.LocalSystem;

/** Looks at everything once: databases, topics, mails, the portal, the other agencies' systems, the APIs. */
public final class Survey {
    private final LocalSystem system;
    private final City city;

    public Survey(LocalSystem system, City city) {
        this.system = system;
        this.city = city;
    }

    public World of(List<Entry> ledger) {
        var tables = new Tables(system).all();
        var letters = Topics.read(system.kafka()).stream()
                .collect(Collectors.partitioningBy(event -> event.topic().contains(".dlq.")));
        return new World(
                ledger,
                tables,
                letters.get(false),
                letters.get(true),
                city.mailbox().all(),
                city.partner().echoes(),
                packages(tables),
                views(tables));
    }

    private Map<String, List<JsonNode>> packages(Map<String, List<JsonNode>> tables) {
        return tables.get("routing.package").stream()
                .map(row -> row.path("system").asText())
                .distinct()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> city.partner().readPackages(name).expect(200).all("/packages")));
    }

    /** As the receiving counter reads them; an answer that is no 200 is what it shows, too. */
    private Map<String, World.Views> views(Map<String, List<JsonNode>> tables) {
        var views = new HashMap<String, World.Views>();
        for (var file : tables.get("routing.case_file")) {
            var id = UUID.fromString(file.path("id").asText());
            var ward = file.path("receiving_agency").asText().replace("H26.", "");
            var counter = city.officer("cb-" + ward + "-1");
            views.put(
                    id.toString(),
                    new World.Views(
                            counter.counter().read(id).body(), counter.read(id).body()));
        }
        return views;
    }
}
