package vn.motcua.demo;

import java.util.List;
import vn.motcua.playbook.client.Answer;

/** The findings of the check, as the counter sees them. */
final class Findings {
    private Findings() {}

    /** The place of each fault: a pointer into the form, or the code of a missing document; sorted. */
    static List<String> faults(Answer file) {
        return file.all("/findings").stream()
                .filter(finding -> finding.path("severity").asText().equals("FAULT"))
                .map(finding -> finding.path("pointer").asText().replaceFirst("^/documents/", ""))
                .sorted()
                .toList();
    }
}
