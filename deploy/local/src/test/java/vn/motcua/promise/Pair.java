package vn.motcua.promise;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.motcua.demo.client.Answer;
import vn.motcua.demo.client.Api;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Filing;
import vn.motcua.demo.client.Task;

/** A procedure and answers: asked for at procedure, and filed, checked and accepted at routing. */
final class Pair {
    private static final String COUNTER = "mot-cua";
    private static final String OFFICER = "cb-101-1";

    private final City city;
    private final Api law;
    private final String procedure;
    private final Map<String, Object> answers;
    private UUID application;
    private Task reception;

    Pair(City city, Api law, String procedure, Map<String, Object> answers) {
        this.city = city;
        this.law = law;
        this.procedure = procedure;
        this.answers = answers;
    }

    void file() {
        application = city.an()
                .intake()
                .file(Filing.of(procedure, RandomProcedure.HERE, COUNTER)
                        .owner(city.an())
                        .contact("Nguyễn Văn An", "an@example.vn", "vi")
                        .form(answers));
    }

    /** At the counter, checked. */
    void arrive() {
        reception = city.officer(OFFICER).reception(application);
    }

    Answer accept() {
        return city.officer(OFFICER).attempt(reception, "accept", Map.of());
    }

    /** @param at as RFC 3339 */
    Answer preview(String at) {
        var question = Map.of(
                "procedure",
                procedure,
                "channel",
                "ONLINE",
                "receivedAt",
                Map.of("agency", RandomProcedure.HERE, "unit", COUNTER),
                "assurance",
                2,
                "form",
                answers,
                "at",
                at);
        return law.post("/v1/checks", question).expect(200);
    }

    /** Every appointment in the answer of either service, by leg; that of the whole under the empty key. */
    static Map<String, String> appointments(Answer answer, String field) {
        var appointments = new TreeMap<String, String>();
        appointments.put("", answer.text("/dueAt"));
        answer.all("/legs")
                .forEach(leg -> appointments.put(
                        leg.path("key").asText(), leg.path(field).asText("")));
        return appointments;
    }

    @Override
    public String toString() {
        return procedure + " " + answers;
    }
}
