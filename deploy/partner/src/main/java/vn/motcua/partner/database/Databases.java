package vn.motcua.partner.database;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import vn.motcua.partner.http.Fields;
import vn.motcua.partner.http.Problem;
import vn.motcua.partner.http.Reply;
import vn.motcua.partner.http.Request;
import vn.motcua.partner.http.Routes;
import vn.motcua.partner.journal.Journal;

/** The published databases behind the gateway: they know what they were told, of one person and one paper, or are away. */
public final class Databases implements Closeable {
    private final Map<Key, JsonNode> records = new HashMap<>();
    private final Journal<Entry> journal;
    private boolean away;

    private Databases(Path file) throws IOException {
        journal = Journal.open(file, Entry.class, this::apply);
    }

    /** @throws IOException when the journal of an earlier run cannot be read */
    public static Databases open(Path directory) throws IOException {
        return new Databases(directory.resolve("databases.jsonl"));
    }

    public void routes(Routes routes) {
        routes.on("POST", "/databases/lookups", this::lookup)
                .on("POST", "/steer/databases", this::steer)
                .on("POST", "/steer/databases/records", this::record);
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }

    private synchronized Reply lookup(Request request) {
        if (away) {
            throw Problem.away("databases");
        }
        var fields = new Fields(request.json());
        var document = fields.requiredText("document");
        var person = fields.object("person");
        fields.check();
        var number = person.map(each -> each.path("personalNumber").asText()).orElse("");
        var found = records.get(new Key(number, document));
        return Reply.json(200, new Answer(found != null, found));
    }

    private synchronized Reply steer(Request request) {
        var fields = new Fields(request.json());
        var wanted = request.json().path("away");
        if (!wanted.isBoolean()) {
            fields.wrong("away", "boolean", "must be true or false");
        }
        fields.check();
        away = wanted.booleanValue();
        return Reply.json(200, Map.of("away", away));
    }

    private synchronized Reply record(Request request) {
        var fields = new Fields(request.json());
        var number = fields.requiredText("personalNumber");
        var document = fields.requiredText("document");
        var data = fields.object("data");
        fields.check();
        var entry = new Entry(number, document, data.orElse(null));
        journal.append(entry);
        apply(entry);
        return Reply.json(200, entry);
    }

    private void apply(Entry entry) {
        records.put(new Key(entry.personalNumber(), entry.document()), entry.data());
    }

    private record Key(String personalNumber, String document) {}

    /** @param data null if it has nothing any more */
    private record Entry(String personalNumber, String document, JsonNode data) {}

    private record Answer(boolean found, JsonNode data) {}
}
