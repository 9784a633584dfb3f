package vn.motcua.partner.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.partner.http.Fields;
import vn.motcua.partner.http.Problem;
import vn.motcua.partner.http.Reply;
import vn.motcua.partner.http.Request;
import vn.motcua.partner.http.Routes;
import vn.motcua.partner.journal.Journal;

/**
 * Plays the national portal's receiver for the progress of cases: keeps every message in order of arrival, repeats
 * included. Field names follow the older adapter protocol (docs/law.md, Portal codes and the echo: {@code
 * CapNhatTienDoHoSoMC}).
 */
public final class PortalEcho implements Closeable {
    private static final int MOST_FAILURES = 1000;

    private final List<Arrival> arrivals = new ArrayList<>();
    private final Journal<Arrival> journal;
    private final Clock clock;
    private int failuresToCome;

    private PortalEcho(Path file, Clock clock) throws IOException {
        this.clock = clock;
        this.journal = Journal.open(file, Arrival.class, arrivals::add);
    }

    /** @throws IOException when the journal of an earlier run cannot be read */
    public static PortalEcho open(Path directory, Clock clock) throws IOException {
        return new PortalEcho(directory.resolve("portal-echo.jsonl"), clock);
    }

    public void routes(Routes routes) {
        routes.on("POST", "/portal/echo", this::take)
                .on("GET", "/portal/echo", this::list)
                .on("POST", "/steer/portal", this::steer);
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }

    private synchronized Reply take(Request request) {
        if (failuresToCome > 0) {
            failuresToCome--;
            throw Problem.away("The portal");
        }
        var body = request.json();
        var fields = new Fields(body);
        var messageId = fields.requiredText("messageId");
        fields.requiredText("service");
        fields.whole("sequence", 0, Integer.MAX_VALUE);
        if (fields.objects("data").isEmpty()) {
            fields.wrong("data", "required", "must hold at least one object");
        }
        fields.check();
        keep(messageId, body);
        return Reply.json(200, Map.of("error_code", 0));
    }

    private void keep(String messageId, JsonNode body) {
        var duplicate = arrivals.stream()
                .anyMatch(arrival -> arrival.body().path("messageId").asText().equals(messageId));
        var now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        var at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now);
        var arrival = new Arrival(arrivals.size() + 1, at, duplicate, body);
        journal.append(arrival);
        arrivals.add(arrival);
    }

    /** Every query parameter names a field, of the message or of one of its data objects, and the value it must have. */
    private synchronized Reply list(Request request) {
        var found = arrivals.stream()
                .filter(arrival -> request.query().entrySet().stream()
                        .allMatch(wanted -> arrival.has(wanted.getKey(), wanted.getValue())))
                .toList();
        return Reply.json(200, new Listing(found));
    }

    private synchronized Reply steer(Request request) {
        var fields = new Fields(request.json());
        var failNext = fields.whole("failNext", 0, MOST_FAILURES);
        if (failNext.isEmpty()) {
            fields.wrong("failNext", "required", "is required");
        }
        fields.check();
        failuresToCome = failNext.orElseThrow();
        return Reply.json(200, Map.of("failNext", failuresToCome));
    }

    private record Arrival(int number, String receivedAt, boolean duplicate, JsonNode body) {
        boolean has(String field, String value) {
            if (body.path(field).asText().equals(value)) {
                return true;
            }
            for (var each : body.path("data")) {
                if (each.path(field).asText().equals(value)) {
                    return true;
                }
            }
            return false;
        }
    }

    private record Listing(List<Arrival> arrivals) {}
}
