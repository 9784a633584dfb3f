package vn.motcua.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.ExpectationFailed;
import vn.motcua.playbook.client.Fact;
import vn.motcua.playbook.client.Letter;

/**
 * Prints the course of the demo: the events from Kafka, one a line, the mails from the mailbox, and every expectation
 * with the value found.
 */
public final class Chronicle {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE dd/MM HH:mm", Locale.ENGLISH);
    private static final String LINE = "  %-15s %-8s %-10s %-20s %-21s %-24s %2d  %s%n";

    private final City city;
    private final PrintStream out;
    private final Map<UUID, String> names = new HashMap<>();
    private final Set<UUID> shownFacts = new HashSet<>();
    private final Set<String> shownLetters = new HashSet<>();
    private int met;

    public Chronicle(City city, PrintStream out) {
        this.city = city;
        this.out = out;
        out.println(
                "  TIME            AGENCY   UNIT       ANSWERS FOR IT       WHAT                  CASE/LEG              STATE  DUE");
    }

    /** Stops the services' clocks at this instant, for the actions that follow. */
    public void at(String local, String headline) {
        show();
        city.clock().standAt(local);
        out.printf("%n%s · %s%n", TIME.format(LocalDateTime.parse(local)), headline);
    }

    /** Sets the name of an opened application in the printed lines. */
    public Case named(String name, Case application) {
        names.put(application.id(), name);
        return application;
    }

    /** Prints something that has no event, for example a refusal. */
    public void note(String what) {
        show();
        out.println("  - " + what);
    }

    /** @throws ExpectationFailed if the value found is not the expected one */
    public void expect(String what, Object found, Object expected) {
        if (!Objects.equals(found, expected)) {
            show();
            throw new ExpectationFailed("%s: expected %s, found %s".formatted(what, expected, found));
        }
        show();
        met++;
        out.printf("    ✓ %s: %s%n", what, found);
    }

    public void expectTime(String what, LocalDateTime found, String expected) {
        expect(what, found, LocalDateTime.parse(expected));
    }

    public void expectThat(String what, boolean holds) {
        expect(what, holds, true);
    }

    public int expectationsMet() {
        return met;
    }

    /** Prints the events and mails since the last call. */
    void show() {
        names.keySet().stream()
                .flatMap(application -> city.events().cases(application).stream())
                .filter(fact -> shownFacts.add(fact.id()))
                .sorted(Comparator.comparing(Fact::at))
                .forEach(this::show);
        city.mailbox().all().stream()
                .filter(letter -> letter.to().endsWith(city.mailAddress("")) && shownLetters.add(letter.file()))
                .forEach(this::show);
    }

    private void show(Fact fact) {
        var status = fact.data().path("status");
        var leg = fact.data().path("leg").asText("");
        out.printf(
                LINE,
                time(fact.at()),
                status.path("agency").asText(),
                status.path("unit").asText(),
                handler(status),
                fact.type().substring("case.".length()),
                names.get(fact.application()) + (leg.isEmpty() ? "" : "/" + leg),
                fact.portalCode(),
                time(fact.dueAt()));
    }

    private void show(Letter letter) {
        out.printf("    ✉ %s: %s%n", letter.to(), letter.subject());
    }

    private static String handler(JsonNode status) {
        return status.at("/handler/name").asText("-");
    }

    private static String time(LocalDateTime time) {
        return time == null ? "-" : TIME.format(time);
    }
}
