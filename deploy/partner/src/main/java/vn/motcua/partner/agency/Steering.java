package vn.motcua.partner.agency;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.motcua.partner.agency.Message.Kind;
import vn.motcua.partner.agency.Message.Outcome;
import vn.motcua.partner.agency.Packages.Key;
import vn.motcua.partner.http.Fields;
import vn.motcua.partner.http.Problem;
import vn.motcua.partner.http.Reply;
import vn.motcua.partner.http.Request;
import vn.motcua.partner.http.Routes;

/** Controls what the systems report and how they behave, for the demo and for tests. */
final class Steering {
    private static final int MOST_REPEATS = 50;

    private final Packages packages;
    private final Reports reports;
    private final Clock clock;

    Steering(Packages packages, Reports reports, Clock clock) {
        this.packages = packages;
        this.reports = reports;
        this.clock = clock;
    }

    void routes(Routes routes) {
        routes.on("POST", "/steer/mode", this::mode)
                .on("POST", "/steer/{system}/packages/{package}/report", this::report);
    }

    private Reply mode(Request request) {
        var fields = new Fields(request.json());
        var system = fields.requiredText("system");
        if (!AgencySystems.SYSTEM.matcher(system).matches()) {
            fields.wrong("system", "shape", "must match " + AgencySystems.SYSTEM);
        }
        var mode = fields.choice("mode", Mode.class);
        if (mode.isEmpty()) {
            fields.wrong("mode", "required", "is required");
        }
        fields.check();
        packages.set(system, mode.orElseThrow());
        packages.keys().stream().filter(key -> key.system().equals(system)).forEach(reports::work);
        return Reply.json(200, new ModeSet(system, mode.orElseThrow()));
    }

    private Reply report(Request request) {
        var key = new Key(request.path("system", AgencySystems.SYSTEM), request.path("package", AgencySystems.PACKAGE));
        var order = Order.of(new Fields(request.json()), Moment.text(clock));
        var slot = packages.prepare(key, about -> order.message(key, about));
        try {
            return Reply.json(200, new Told(slot.message(), reports.send(slot, order.repeat())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.away("This process");
        }
    }

    /** A command to report something; absent fields get the system's default values. */
    private record Order(
            Kind kind,
            Optional<Outcome> outcome,
            Optional<JsonNode> result,
            Optional<String> reason,
            Optional<String> basis,
            Optional<Integer> sequence,
            Optional<String> messageId,
            Optional<JsonNode> handler,
            List<JsonNode> items,
            Optional<String> dueAt,
            String at,
            int repeat) {

        static Order of(Fields fields, String now) {
            var kind = fields.choice("kind", Kind.class);
            var outcome = fields.choice("outcome", Outcome.class);
            if (kind.isEmpty()) {
                fields.wrong("kind", "required", "is required");
            } else if ((kind.get() == Kind.RESULT) != outcome.isPresent()) {
                fields.wrong("outcome", "outcome", "a RESULT has an outcome, and nothing else has");
            }
            var order = new Order(
                    kind.orElse(Kind.RECEIVED),
                    outcome,
                    fields.object("result"),
                    fields.text("reason"),
                    fields.text("basis"),
                    fields.whole("sequence", 1, Integer.MAX_VALUE),
                    fields.text("messageId"),
                    fields.object("handler"),
                    fields.objects("items"),
                    fields.time("dueAt").map(Moment::text),
                    fields.time("at").map(Moment::text).orElse(now),
                    fields.whole("repeat", 1, MOST_REPEATS).orElse(1));
            fields.check();
            return order;
        }

        Message message(Key key, AgencyPackage about) {
            return new Message(
                    messageId.orElseGet(Answers::newId),
                    key.packageId(),
                    sequence.orElseGet(about::nextSequence),
                    kind,
                    at,
                    handler.orElseGet(() -> Answers.handler(key.system())),
                    outcome.orElse(null),
                    result.or(() -> outcome.map(each -> Answers.paper(about, each, at)))
                            .orElse(null),
                    reason.or(() -> outcome.map(Answers::reason)).orElse(null),
                    basis.or(() -> outcome.map(Answers::basis)).orElse(null),
                    items.isEmpty() ? null : items,
                    dueAt.orElse(null));
        }
    }

    private record ModeSet(String system, Mode mode) {}

    private record Told(Message message, List<Attempt> attempts) {}
}
