package vn.motcua.authorisation;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.authorisation.Scene.Subject;
import vn.motcua.authorisation.Table.Row;
import vn.motcua.authorisation.Table.Word;
import vn.motcua.authorisation.Wire.Reply;

/** Tries every cell of a row: who is refused first, on one object that must be as before; then who is allowed. */
final class Trial {
    static final String INVALID = "invalid";
    private static final int PAGES = 20;

    private final Wire wire;
    private final People people;
    private final URI service;
    private final Row row;
    private final Scene scene;
    private final Map<String, Optional<String>> complaints = new LinkedHashMap<>();

    Trial(Wire wire, People people, URI service, Row row, Scene scene) {
        this.wire = wire;
        this.people = people;
        this.service = service;
        this.row = row;
        this.scene = scene;
    }

    /** What is wrong, by cell; empty where the table is right. */
    Map<String, Optional<String>> run() {
        row.cells().forEach((column, word) -> complaints.put(column, Optional.empty()));
        var subject = scene.make().get();
        var before = state(subject);
        row.cells().forEach((column, word) -> {
            if (word.isRefusal() || !scene.isCommand()) {
                complaints.put(column, on(subject, column, word));
            }
        });
        complaints.put("changed nothing", before.equals(state(subject)) ? Optional.empty() : Optional.of(before));
        row.cells().forEach((column, word) -> {
            if (!word.isRefusal() && scene.isCommand()) {
                complaints.put(column, on(scene.make().get(), column, word));
            }
        });
        return complaints;
    }

    Set<String> cast() {
        return row.cells().keySet().stream()
                .filter(column -> !column.equals(INVALID))
                .map(column -> people.in(column, scene))
                .collect(Collectors.toSet());
    }

    private String state(Subject subject) {
        return scene.isCommand() ? scene.state().apply(subject) : "";
    }

    private Optional<String> on(Subject subject, String column, Word word) {
        return column.equals(INVALID)
                ? withInvalid(subject, word)
                : with(people.token(people.in(column, scene)), subject, column, word);
    }

    private Optional<String> withInvalid(Subject subject, Word word) {
        var wrong = new LinkedHashMap<String, String>();
        people.invalid(somebodyWhoMay())
                .forEach((how, token) ->
                        with(token, subject, INVALID, word).ifPresent(complaint -> wrong.put(how, complaint)));
        return wrong.isEmpty() ? Optional.empty() : Optional.of(wrong.toString());
    }

    /** Somebody whose own token would do here: a person, or the system that the operation is for. */
    String somebodyWhoMay() {
        var column = row.cells().entrySet().stream()
                .filter(cell -> !cell.getValue().isRefusal())
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals(INVALID) && !name.equals("portal"))
                .findFirst()
                .orElse("officer");
        return people.in(column, scene);
    }

    private Optional<String> with(String token, Subject subject, String column, Word word) {
        var answer = wire.send(service, token, scene.call().apply(subject, column));
        if (!fits(answer, word)) {
            return Optional.of("%s wanted, but: %d %s".formatted(word.name(), answer.status(), answer.text()));
        }
        return switch (word.name()) {
            case "listed" -> isListed(token, subject, answer) ? Optional.empty() : Optional.of("it is not in the list");
            case "empty" -> isListed(token, subject, answer) ? Optional.of("it is in the list") : Optional.empty();
            case "hidden" -> asIfAbsent(token, subject, column, answer);
            default -> Optional.empty();
        };
    }

    private static boolean fits(Reply answer, Word word) {
        var status = word.status().equals("2xx")
                ? answer.status() / 100 == 2
                : answer.status() == Integer.parseInt(word.status());
        return status && (!word.isRefusal() || answer.problem().equals(word.problem()));
    }

    private boolean isListed(String token, Subject subject, Reply first) {
        var page = first;
        for (int pages = 0; pages < PAGES; pages++) {
            if (page.text().contains(scene.needle().apply(subject))) {
                return true;
            }
            if (page.next().isEmpty()) {
                return false;
            }
            page = wire.send(service, token, Call.get(page.next().get()));
        }
        throw new IllegalStateException("more than " + PAGES + " pages");
    }

    private Optional<String> asIfAbsent(String token, Subject subject, String column, Reply hidden) {
        var absent = wire.send(service, token, scene.call().apply(subject.nowhere(), column));
        return absent.shape().equals(hidden.shape())
                ? Optional.empty()
                : Optional.of("hidden answers " + hidden.shape() + ", absent " + absent.shape());
    }
}
