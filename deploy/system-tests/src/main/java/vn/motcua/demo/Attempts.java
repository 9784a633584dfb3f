package vn.motcua.demo;

import java.util.List;
import vn.motcua.playbook.client.Answer;

/** Routing's answers to each attempt at a report, as the partner recorded them. */
final class Attempts {
    private Attempts() {}

    static List<String> states(Answer told) {
        return told.all("/attempts").stream()
                .map(attempt -> attempt.path("answer").asText().replaceAll(".*\"state\":\"(\\w+)\".*", "$1"))
                .toList();
    }
}
