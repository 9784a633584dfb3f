package vn.motcua.drill.restore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.client.Fact;

/** Officers repeat lost commands; codes and numbers that a citizen already has on paper are not given out again. */
final class Repetition {
    private final LostMinutes minutes;
    private final Map<Case, String> codesBefore = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    Repetition(LostMinutes minutes) {
        this.minutes = minutes;
    }

    List<String> faults() {
        minutes.acceptedMeanwhile().forEach(this::expectSetBack);
        expectSetBack(minutes.settledMeanwhile());
        if (!minutes.untouched().told("case.set-back").isEmpty()) {
            faults.add("a case was set back in which nothing was lost");
        }
        var numberBefore = resultNumber(minutes.settledMeanwhile(), 1);
        minutes.acceptedMeanwhile().forEach(file -> codesBefore.put(file, code(file, 1)));
        minutes.doAgain();
        minutes.acceptedMeanwhile().forEach(this::expectAnotherCode);
        expect(
                !resultNumber(minutes.settledMeanwhile(), 2).equals(numberBefore),
                "the result's number %s was given out twice".formatted(numberBefore));
        return faults;
    }

    private void expectSetBack(Case file) {
        var told = file.await("case.set-back");
        expect(!told.data().path("lost").isEmpty(), "%s was set back without saying what is lost".formatted(file));
        var history = file.history().body().findValuesAsText("action");
        expect(
                history.contains("set-back") || history.contains("opened"),
                "the history of %s does not tell of it: %s".formatted(file, history));
    }

    private void expectAnotherCode(Case file) {
        var again = code(file, 2);
        expect(!codesBefore.containsValue(again), "the code %s was given out twice".formatted(again));
    }

    private String code(Case file, int nth) {
        return accepted(file, nth).data().at("/status/caseCode").asText();
    }

    private Fact accepted(Case file, int nth) {
        return file.await("case.accepted", nth);
    }

    private String resultNumber(Case file, int nth) {
        return file.await("case.result-issued", nth).data().path("number").asText();
    }

    private void expect(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
