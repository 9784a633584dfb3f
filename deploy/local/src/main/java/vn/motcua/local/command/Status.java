package vn.motcua.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.local.ResidentMemory;
import vn.motcua.local.RunLock;
import vn.motcua.local.Settings;
import vn.motcua.local.Standing;
import vn.motcua.local.Standing.State;
import vn.motcua.local.Standings;
import vn.motcua.stack.PidFile;

/** Prints the state of each part of the running system: since when, how often restarted, what it waits for. */
final class Status {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final String ROW = "  %-15s %-10s %-15s %8s %8s   %s";

    private final Settings settings;

    Status(Settings settings) {
        this.settings = settings;
    }

    /** The exit code: 0 if all of it is up and ready. */
    int report() {
        if (RunLock.holder(settings.data()).isEmpty()) {
            Console.say("Nothing runs in %s: ./motcua run starts it".formatted(settings.data()));
            return 1;
        }
        var standings = Standings.read(settings.standings());
        Console.say(ROW.formatted("part", "state", "since", "restarts", "memory", "log"));
        var well = !standings.isEmpty();
        for (var part : standings.entrySet()) {
            well &= report(part.getKey(), part.getValue());
        }
        return well ? 0 : 1;
    }

    private boolean report(String name, Standing standing) {
        var process = new PidFile(settings.data().resolve("run").resolve(name + ".pid")).process();
        var waits = process.isPresent() ? waitsFor(standing) : List.<String>of();
        var state = state(standing, process, waits);
        Console.say(ROW.formatted(
                name,
                state,
                TIME.format(since(standing, process)),
                standing.restarts(),
                process.map(found -> ResidentMemory.megabytes(found.pid()) + " MB")
                        .orElse("-"),
                log(name)));
        waits.forEach(wait -> Console.say(
                ROW.formatted("", "waits for " + wait, "", "", "", "").stripTrailing()));
        if (standing.restarts() > 0) {
            Console.say(ROW.formatted("", "last " + standing.reason(), "", "", "", "")
                    .stripTrailing());
        }
        return state.equals("up");
    }

    private static String state(Standing standing, Optional<ProcessHandle> process, List<String> waits) {
        return switch (standing.state()) {
            case UP -> process.isEmpty() ? "ended" : waits.isEmpty() ? "up" : "not ready";
            case STARTING -> "starting";
            case PAUSING -> "pausing";
        };
    }

    private static Instant since(Standing standing, Optional<ProcessHandle> process) {
        return standing.state() == State.UP
                ? standing.since()
                : process.flatMap(found -> found.info().startInstant()).orElse(standing.since());
    }

    private Path log(String name) {
        var log = settings.logs().resolve(name + ".log");
        var here = Path.of("").toAbsolutePath();
        return log.startsWith(here) ? here.relativize(log) : log;
    }

    /** The part's own health checks that are down, each with its message. */
    private static List<String> waitsFor(Standing standing) {
        if (standing.health().isEmpty()) {
            return List.of();
        }
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var address = standing.health().get().resolve("ready");
            var answer =
                    http.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
            return answer.statusCode() == 200 ? List.of() : checksDown(new ObjectMapper().readTree(answer.body()));
        } catch (IOException noAnswer) {
            return List.of("an answer of its own on "
                    + standing.health().map(URI::getAuthority).orElseThrow());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static List<String> checksDown(JsonNode health) {
        var down = new ArrayList<String>();
        for (var check : health.path("checks")) {
            if (check.path("status").asText().equals("DOWN")) {
                var details = check.path("data").properties().stream()
                        .map(detail -> detail.getKey() + " " + detail.getValue().asText())
                        .collect(Collectors.joining(", "));
                down.add(check.path("name").asText() + (details.isEmpty() ? "" : ": " + details));
            }
        }
        return down;
    }
}
