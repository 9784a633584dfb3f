package vn.motcua.drill.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** For its own dossiers the portal received each change of what it shows, once (except repeats), in order, numbered from 1. */
final class EchoCheck extends Check {
    EchoCheck() {
        super("echoes missing or out of order at the portal");
    }

    @Override
    void examine(Snapshot world, Examination examination) {
        var heard = heard(world, examination);
        var facts = world.factsOf("routing");
        for (var application : world.rows("notification.addressee")) {
            if (application.path("channel").asText().equals("PORTAL")) {
                var id = application.path("application_id").asText();
                var dossier = application.path("external_id").asText();
                var due = due(facts.getOrDefault(id, List.of()));
                var echoes = heard.getOrDefault(dossier, List.of());
                examination.expect(echoes.equals(due), id, "the portal heard %s instead of %s", echoes, due);
            }
        }
    }

    /** By dossier, the ids of the events in the order of their first arrival. */
    private static Map<String, List<String>> heard(Snapshot world, Examination examination) {
        var heard = new HashMap<String, List<String>>();
        var first = new LinkedHashMap<String, JsonNode>();
        for (var arrival : world.echoes()) {
            var body = arrival.path("body");
            var messageId = body.path("messageId").asText();
            var dossier = body.at("/data/0/externalId").asText();
            var known = first.putIfAbsent(messageId, body);
            if (known == null) {
                var own = heard.computeIfAbsent(dossier, any -> new ArrayList<>());
                own.add(messageId);
                examination.expect(
                        body.path("sequence").asInt() == own.size(),
                        dossier,
                        "echo %s is not number %d",
                        body,
                        own.size());
            } else {
                examination.expect(known.equals(body), dossier, "the repeat of an echo is another echo: %s", messageId);
            }
        }
        return heard;
    }

    private static List<String> due(List<Carried> events) {
        var due = new ArrayList<String>();
        var shown = List.<String>of();
        for (var event : events) {
            var standing = standing(event.data().path("status"));
            if (!standing.equals(shown)) {
                due.add(event.id());
                shown = standing;
            }
        }
        return due;
    }

    /** What the portal shows, times to the second (docs/law.md, Portal codes and the echo). */
    private static List<String> standing(JsonNode status) {
        var texts = Stream.of("caseCode", "portalCode", "procedure", "agency", "unit")
                .map(name -> status.path(name).asText());
        var times = Stream.of("acceptedAt", "dueAt", "endedAt").map(name -> second(status.path(name)));
        return Stream.of(texts, Stream.of(status.at("/handler/officer").asText()), times)
                .flatMap(each -> each)
                .toList();
    }

    private static String second(JsonNode time) {
        return time.isTextual()
                ? OffsetDateTime.parse(time.asText())
                        .toInstant()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString()
                : "";
    }
}
