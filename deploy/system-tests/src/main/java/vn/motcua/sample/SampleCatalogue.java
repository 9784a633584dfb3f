package vn.motcua.sample;

import static vn.motcua.playbook.Decision.APPROVER;
import static vn.motcua.playbook.Decision.AUTHOR;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.motcua.local.Service;
import vn.motcua.playbook.Provisions;
import vn.motcua.playbook.client.Answer;
import vn.motcua.playbook.client.Api;
import vn.motcua.playbook.client.Call;
import vn.motcua.playbook.client.Call.Content;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.OfficeClock;

/**
 * Brings a file of national records into the catalogue as procedure control would: import, answers, a decision that one drafts and
 * another approves. What no rule can decide is left out and listed.
 */
public final class SampleCatalogue {
    private static final JsonNode ANSWERS = answers();
    private static final int SOME = 5;

    private final City city;
    private final Api author;
    private final PrintStream out;
    /** Why records are not in the decision: the codes or lines, by reason. */
    private final Map<String, List<String>> gaps = new TreeMap<>();

    public SampleCatalogue(City city, PrintStream out) {
        this.city = city;
        this.out = out;
        author = city.api(AUTHOR, Service.PROCEDURE);
    }

    private static JsonNode answers() {
        try (var file = SampleCatalogue.class.getResourceAsStream("answers.yaml")) {
            return new YAMLMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return how many procedures the decision publishes; none if all are in the catalogue already */
    public int bringIn(String name, String lines) {
        var id = imported(name, lines);
        answer(id);
        var decision = drafted();
        take(id, decision);
        leaveOutWhatIsInForce(decision);
        while (leaveOutWhatIsFaulty(decision)) {
            out.println("looking for what is still faulty");
        }
        var published = publish(decision);
        print(published);
        return published;
    }

    private String imported(String name, String lines) {
        var id = author.send(Call.post("/v1/imports", Map.of("name", name)).keyed())
                .expect(201)
                .text("/id");
        var part =
                Call.of("PATCH", "/v1/imports/" + id, Content.lines(lines, 0)).with("Upload-Complete", "?1");
        out.printf("%d lines of %s%n", author.send(part).expect(200).number("/lines"), name);
        return id;
    }

    private void answer(String id) {
        var answered = 0;
        for (JsonNode question : all("/v1/imports/" + id + "/questions?open=true&limit=100")) {
            var answer = answer(question);
            if (answer.isPresent()) {
                var path = "/v1/imports/%s/questions/%s/%s"
                        .formatted(
                                id,
                                question.path("finding").asText(),
                                question.path("key").asText());
                author.send(Call.of("PUT", path, answer.get())).expect(200);
                answered++;
            }
        }
        out.printf("%d questions answered%n", answered);
    }

    private static Optional<JsonNode> answer(JsonNode question) {
        var finding = question.path("finding").asText();
        if (finding.equals("field-code-missing")) {
            return Optional.ofNullable(
                            ANSWERS.path("fields").get(question.path("said").asText()))
                    .map(english -> Api.JSON.valueToTree(Map.of("change", Map.of("en", english.asText()))));
        }
        return Optional.ofNullable(ANSWERS.path("answers").get(finding));
    }

    private String drafted() {
        var today = LocalDate.now(OfficeClock.HANOI).toString();
        return author.send(Call.post("/v1/drafts", Provisions.heading(city.own("196/QĐ-UBND"), today, today))
                        .keyed())
                .expect(201)
                .text("/id");
    }

    private void take(String id, String decision) {
        ObjectNode wanted = Api.JSON.valueToTree(Map.of(
                "decision", decision,
                "heaviest", "CONFIRM",
                "byRule", List.of("CODES", "ENGLISH", "NO_LIMIT"),
                "accept", ANSWERS.path("accept"),
                "fill", ANSWERS.path("fill")));
        for (JsonNode next = wanted.numberNode(1); next.isNumber(); ) {
            wanted.set("from", next);
            var taken = author.post("/v1/imports/" + id + "/lines", wanted).expect(200);
            taken.all("/items").forEach(this::note);
            next = taken.at("/next");
            out.printf("%s%n", next.isNumber() ? "records up to line " + next.asInt() : "all records");
        }
    }

    private void note(JsonNode record) {
        var outcome = record.path("outcome").asText();
        var reasons = new LinkedHashSet<String>();
        switch (outcome) {
            case "TAKEN", "TAKEN_BEFORE" -> {
                // It is in the decision.
            }
            case "INCOMPLETE" ->
                record.path("missing").forEach(part -> reasons.add("lacks " + anywhere(part.path("pointer"))));
            case "PASSED_OVER" -> record.path("findings").forEach(finding -> reasons.add(finding.asText()));
            default -> reasons.add(record.path("reason").asText(outcome));
        }
        reasons.forEach(reason -> gap(
                reason, record.path("code").asText("line " + record.path("line").asText())));
    }

    private static String anywhere(JsonNode pointer) {
        return pointer.asText()
                .replaceFirst("^/(?:lines/[^/]+/)?provisions/", "")
                .replaceAll("/\\d+", "/…");
    }

    private void gap(String reason, String procedure) {
        gaps.computeIfAbsent(reason, _ -> new ArrayList<>()).add(procedure);
    }

    private void leaveOutWhatIsInForce(String decision) {
        for (JsonNode line : all("/v1/drafts/" + decision + "/lines?limit=100")) {
            if (line.at("/content/action").asText().equals("AMEND")) {
                leaveOut(decision, line.path("key").asText());
                gap("in the catalogue already", line.path("key").asText());
            }
        }
    }

    /** Not all faults are told at once. @return whether there were any */
    private boolean leaveOutWhatIsFaulty(String decision) {
        var faulty = new LinkedHashMap<String, LinkedHashSet<String>>();
        author.get("/v1/drafts/" + decision + "/faults")
                .expect(200)
                .at("/items")
                .forEach(fault -> {
                    var pointer = fault.path("pointer").asText().split("/");
                    if (pointer.length > 2) {
                        faulty.computeIfAbsent(pointer[2], _ -> new LinkedHashSet<>())
                                .add(fault.path("code").asText() + " at " + anywhere(fault.path("pointer")));
                    }
                });
        faulty.forEach((key, reasons) -> {
            leaveOut(decision, key);
            reasons.forEach(reason -> gap(reason, key));
        });
        return !faulty.isEmpty();
    }

    private void leaveOut(String decision, String key) {
        author.send(Call.of("DELETE", "/v1/drafts/" + decision + "/lines/" + key, null))
                .expect(204);
    }

    private int publish(String decision) {
        var lines = all("/v1/drafts/" + decision + "/lines?limit=100").size();
        if (lines == 0) {
            author.send(Call.post("/v1/drafts/" + decision + "/discard", Map.of("reason", "Không có gì mới"))
                            .ifMatch("*"))
                    .expect(200);
            return 0;
        }
        author.send(Call.post("/v1/drafts/" + decision + "/submit", null).ifMatch("*"))
                .expect(200);
        city.send(
                        APPROVER,
                        Service.PROCEDURE,
                        Call.post("/v1/drafts/" + decision + "/approve", null).ifMatch("*"))
                .expect(200);
        return lines;
    }

    private void print(int published) {
        out.printf("%d procedures are in force from today%n", published);
        gaps.forEach((reason, procedures) -> out.printf(
                "  %3d not: %s (%s%s)%n",
                procedures.size(),
                reason,
                String.join(", ", procedures.subList(0, Math.min(SOME, procedures.size()))),
                procedures.size() > SOME ? ", …" : ""));
        if (published > 0) {
            out.println(
                    "Stand-ins in all of them: the electronic form, the steps and their unit, keeping, and texts after [vi].");
        }
    }

    private List<JsonNode> all(String path) {
        var all = new ArrayList<JsonNode>();
        for (var next = Optional.of(path); next.isPresent(); ) {
            Answer page = author.get(next.get()).expect(200);
            all.addAll(page.all("/items"));
            next = page.next();
        }
        return all;
    }
}
