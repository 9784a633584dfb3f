package vn.motcua.playbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    /** Selects the question that is answered: words of the file and what was found in them. */
    public RecordImport asking(String finding, String said) {
        know("finding", finding);
        know("key", sha256(said));
        return this;
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, String> decision() {
        return Map.of("decision", known("decision"));
    }

    public Answer progress() {
        return read("");
    }

    public Answer questions(String query) {
        return read("/questions" + query);
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
