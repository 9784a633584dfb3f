package vn.motcua.drill.restore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.demo.client.City;
import vn.motcua.demo.client.Fact;

/** Officers repeat what was lost; numbers that stand on paper in somebody's hand are not given out again. */
final class Repetition {
    private final City city;
    private final LostMinutes minutes;
    private final Map<UUID, String> codesBefore = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    Repetition(City city, LostMinutes minutes) {
        this.city = city;
        this.minutes = minutes;
    }

    List<String> faults() {
        minutes.acceptedMeanwhile().forEach(this::expectSetBack);
        expectSetBack(minutes.settledMeanwhile());
        if (!city.events().of(minutes.untouched(), "case.set-back").isEmpty()) {
            faults.add("a case was set back in which nothing was lost");
        }
        var numberBefore = resultNumber(minutes.settledMeanwhile(), 1);
        minutes.acceptedMeanwhile().forEach(id -> codesBefore.put(id, code(id, 1)));
        minutes.doAgain();
        minutes.acceptedMeanwhile().forEach(this::expectAnotherCode);
        expect(
                !resultNumber(minutes.settledMeanwhile(), 2).equals(numberBefore),
                "the result's number %s was given out twice".formatted(numberBefore));
        return faults;
    }

    private void expectSetBack(UUID id) {
        var told = city.events().await(id, "case.set-back");
        expect(!told.data().path("lost").isEmpty(), "%s was set back without saying what is lost".formatted(id));
        var history = city.officer("cb-101-1").history(id).body().findValuesAsText("action");
        expect(
                history.contains("set-back") || history.contains("opened"),
                "the history of %s does not tell of it: %s".formatted(id, history));
    }

    private void expectAnotherCode(UUID id) {
        var again = code(id, 2);
        expect(!codesBefore.containsValue(again), "the code %s was given out twice".formatted(again));
    }

    private String code(UUID id, int nth) {
        return accepted(id, nth).data().at("/status/caseCode").asText();
    }

    private Fact accepted(UUID id, int nth) {
        return city.events().await(id, "case.accepted", nth);
    }

    private String resultNumber(UUID id, int nth) {
        return city.events()
                .await(id, "case.result-issued", nth)
                .data()
                .path("number")
                .asText();
    }

    private void expect(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
