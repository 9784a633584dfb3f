package vn.motcua.drill.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.drill.ledger.Entry;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;
import vn.motcua.playbook.Post;
import vn.motcua.playbook.client.City;

/** Reads everything once: databases, topics, mails, the portal, the other agencies' systems, the APIs. */
public final class SnapshotReader {
    private final LocalSystem system;
    private final City city;

    public SnapshotReader(LocalSystem system, City city) {
        this.system = system;
        this.city = city;
    }

    public Snapshot of(List<Entry> ledger) {
        var tables = new Tables(system).all();
        var letters = Topics.read(system.kafka()).stream()
                .collect(Collectors.partitioningBy(event -> event.topic().contains(".dlq.")));
        return new Snapshot(
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

    /** The views of the receiving counter; an answer other than 200 is kept as a view, too. */
    private Map<String, Snapshot.Views> views(Map<String, List<JsonNode>> tables) {
        var views = new HashMap<String, Snapshot.Views>();
        for (var file : tables.get("routing.case_file")) {
            var id = file.path("id").asText();
            var ward = file.path("receiving_agency").asText().replace("H26.", "");
            var counter = Post.COUNTER.at(ward);
            views.put(
                    id,
                    new Snapshot.Views(
                            city.api(counter, Service.INTAKE)
                                    .get("/v1/applications/" + id)
                                    .body(),
                            city.api(counter, Service.ROUTING)
                                    .get("/v1/cases/" + id)
                                    .body()));
        }
        return views;
    }
}
