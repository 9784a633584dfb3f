package vn.motcua.demo;

import java.util.List;
import vn.motcua.playbook.client.Answer;

/** What routing answered to a report, try by try, as the partner wrote it down. */
final class Attempts {
    private Attempts() {}

    static List<String> states(Answer told) {
        return told.all("/attempts").stream()
                .map(attempt -> attempt.path("answer").asText().replaceAll(".*\"state\":\"(\\w+)\".*", "$1"))
                .toList();
    }
}
