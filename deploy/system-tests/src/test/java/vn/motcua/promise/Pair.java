package vn.motcua.promise;

import static vn.motcua.playbook.CaseRow.ACCEPT;
import static vn.motcua.playbook.CaseRow.SUBMIT;

import java.util.Map;
import java.util.TreeMap;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.Filing;
import vn.motcua.playbook.client.Answer;
import vn.motcua.playbook.client.Api;
import vn.motcua.playbook.client.Citizen;
import vn.motcua.playbook.client.City;

/** A procedure and answers: previewed at procedure; filed, checked, and accepted at routing. */
final class Pair {
    private final Api law;
    private final String procedure;
    private final Map<String, Object> answers;
    private final Case application;

    Pair(City city, Api law, String procedure, Map<String, Object> answers) {
        this.law = law;
        this.procedure = procedure;
        this.answers = answers;
        application = new Case(
                city,
                Filing.of(procedure, RandomProcedure.WARD)
                        .owner(Citizen.AN)
                        .withoutMail()
                        .form(answers));
    }

    void file() {
        application.past(SUBMIT);
    }

    /** Waits until the application is checked and at the counter. */
    void arrive() {
        application.at(ACCEPT);
    }

    Answer accept() {
        return application.attempt(ACCEPT.saying(Map.of()));
    }

    /** @param at as RFC 3339 */
    Answer preview(String at) {
        var question = Map.of(
                "procedure",
                procedure,
                "channel",
                "ONLINE",
                "receivedAt",
                Map.of("agency", RandomProcedure.HERE, "unit", "mot-cua"),
                "assurance",
                2,
                "form",
                answers,
                "at",
                at);
        return law.post("/v1/checks", question).expect(200);
    }

    /** Every appointment in the answer of either service, by leg; the empty key is the whole case. */
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
