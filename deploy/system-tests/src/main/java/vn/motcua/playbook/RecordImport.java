package vn.motcua.playbook;

import java.util.Map;
import vn.motcua.local.Service;
import vn.motcua.playbook.client.Answer;
import vn.motcua.playbook.client.Call;
import vn.motcua.playbook.client.Call.Content;
import vn.motcua.playbook.client.City;

/** The import of a file of national records into drafts of decisions. */
public final class RecordImport extends Play<RecordImport> {
    private final String lines;

    /** @param lines one record per line */
    public RecordImport(City city, String name, String lines) {
        super(city, Hand.firm());
        know("name", name);
        this.lines = lines;
        know("line", "1");
    }

    Content lines() {
        return Content.lines(lines, 0);
    }

    /** Selects the decision that a record becomes a line of. */
    public RecordImport into(Decision decision) {
        know("decision", decision.known("id"));
        return this;
    }

    Map<String, String> decision() {
        return Map.of("decision", known("decision"));
    }

    public Answer progress() {
        return read("");
    }

    public Answer record(int line) {
        return read("/records/" + line);
    }

    private Answer read(String rest) {
        return city().send(Decision.AUTHOR, Service.PROCEDURE, Call.get(fill("/v1/imports/{id}") + rest))
                .expect(200);
    }

    @Override
    protected RecordImport self() {
        return this;
    }
}
