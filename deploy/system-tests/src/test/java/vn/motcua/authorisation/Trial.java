package vn.motcua.authorisation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.authorisation.Table.Row;
import vn.motcua.authorisation.Table.Word;
import vn.motcua.playbook.Play;
import vn.motcua.playbook.client.Answer;
import vn.motcua.playbook.client.Call;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Eventually;

/** Tests every cell of a row: first the refused callers, on one object that must not change; then the allowed ones. */
final class Trial<P extends Play<?>> {
    static final String INVALID = "invalid";
    private static final int PAGES = 20;
    private static final int BUSY = 503;
    private static final Pattern AN_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final City city;
    private final People people;
    private final URI service;
    private final Row row;
    private final Scene<P> scene;
    private final Map<String, Optional<String>> complaints = new LinkedHashMap<>();

    Trial(City city, People people, URI service, Row row, Scene<P> scene) {
        this.city = city;
        this.people = people;
        this.service = service;
        this.row = row;
        this.scene = scene;
    }

    /** The complaint of each cell; empty if the table is right. */
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

    private String state(P subject) {
        return scene.isCommand() ? scene.state().apply(subject) : "";
    }

    private Optional<String> on(P subject, String column, Word word) {
        return column.equals(INVALID)
                ? withInvalid(subject, word)
                : with(people.token(people.in(column, scene)), subject, column, word);
    }

    private Optional<String> withInvalid(P subject, Word word) {
        var wrong = new LinkedHashMap<String, String>();
        people.invalid(somebodyWhoMay())
                .forEach((how, token) ->
                        with(token, subject, INVALID, word).ifPresent(complaint -> wrong.put(how, complaint)));
        return wrong.isEmpty() ? Optional.empty() : Optional.of(wrong.toString());
    }

    /** A caller whose own token is accepted here: a person, or the system that the operation is for. */
    String somebodyWhoMay() {
        var column = row.cells().entrySet().stream()
                .filter(cell -> !cell.getValue().isRefusal())
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals(INVALID) && !name.equals("portal"))
                .findFirst()
                .orElse("officer");
        return people.in(column, scene);
    }

    private Optional<String> with(String token, P subject, String column, Word word) {
        var answer = ofTheTask(send(token, scene.call().apply(subject, column)));
        if (!fits(answer, word)) {
            return Optional.of("%s wanted, but: %d %s".formatted(word.name(), answer.status(), answer.body()));
        }
        return switch (word.name()) {
            case "listed" -> isListed(token, subject, answer) ? Optional.empty() : Optional.of("it is not in the list");
            case "empty" -> isListed(token, subject, answer) ? Optional.of("it is in the list") : Optional.empty();
            case "hidden" -> asIfAbsent(token, subject, column, answer);
            default -> Optional.empty();
        };
    }

    /** A service that is too busy for the moment says so (503, docs/patience.md); asked again, it tells who may. */
    private Answer send(String token, Call call) {
        return Eventually.get(
                call.method() + " " + call.path() + " to be answered",
                () -> Optional.of(city.send(service, token, call)).filter(answer -> answer.status() != BUSY));
    }

    /** A batch answers each task by itself; here it has one. */
    private static Answer ofTheTask(Answer answer) {
        var problem = answer.at("/items/0/problem");
        return problem.isMissingNode()
                ? answer
                : new Answer(
                        answer.request(), problem.path("status").asInt(), answer.headers(), answer.bytes(), problem);
    }

    private static boolean fits(Answer answer, Word word) {
        var status = word.status().equals("2xx")
                ? answer.status() / 100 == 2
                : answer.status() == Integer.parseInt(word.status());
        return status && (!word.isRefusal() || answer.problem().equals(word.problem()));
    }

    private boolean isListed(String token, P subject, Answer first) {
        var page = first;
        for (int pages = 0; pages < PAGES; pages++) {
            if (page.body().toString().contains(scene.needle().apply(subject))) {
                return true;
            }
            if (page.next().isEmpty()) {
                return false;
            }
            page = city.send(service, token, Call.get(page.next().get()));
        }
        throw new IllegalStateException("more than " + PAGES + " pages");
    }

    private Optional<String> asIfAbsent(String token, P subject, String column, Answer hidden) {
        var absent = ofTheTask(send(token, elsewhere(scene.call().apply(subject, column), subject)));
        return shape(absent).equals(shape(hidden))
                ? Optional.empty()
                : Optional.of("hidden answers " + shape(hidden) + ", absent " + shape(absent));
    }

    /** The same request about an object that does not exist: other ids, and a code that was never given. */
    private Call elsewhere(Call call, P subject) {
        var path = call.path();
        var body = new String(call.body(), StandardCharsets.ISO_8859_1);
        for (var each : subject.known().entrySet()) {
            var value = each.getValue();
            var other = each.getKey().equals("code")
                    ? value.replaceFirst("-\\d+$", "-9999")
                    : UUID.randomUUID().toString();
            if (each.getKey().equals("code") || AN_ID.matcher(value).matches()) {
                path = path.replace(value, other);
                body = body.replace(value, other);
            }
        }
        return new Call(
                call.method(), path, call.contentType(), body.getBytes(StandardCharsets.ISO_8859_1), call.headers());
    }

    /** The parts of an answer that must be equal for a hidden and an absent object: all but the requested address. */
    private static String shape(Answer answer) {
        var body =
                answer.body() instanceof ObjectNode object ? object.deepCopy().without("instance") : answer.body();
        return "%d %s %s"
                .formatted(answer.status(), new TreeSet<>(answer.headers().map().keySet()), body);
    }
}
