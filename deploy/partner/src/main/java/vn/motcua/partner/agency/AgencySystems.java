package vn.motcua.partner.agency;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import vn.motcua.partner.agency.Packages.Key;
import vn.motcua.partner.http.Fields;
import vn.motcua.partner.http.Problem;
import vn.motcua.partner.http.Reply;
import vn.motcua.partner.http.Request;
import vn.motcua.partner.http.Routes;

/** The other agencies' own systems, as routing calls them; any name is a system and its Keycloak client. */
public final class AgencySystems implements Closeable {
    static final Pattern SYSTEM = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    static final Pattern PACKAGE = Pattern.compile(".{1,100}");

    private final Packages packages;
    private final Reports reports;
    private final Clock clock;

    private AgencySystems(Packages packages, Reports reports, Clock clock) {
        this.packages = packages;
        this.reports = reports;
        this.clock = clock;
    }

    /** @throws IOException when the journal of an earlier run cannot be read */
    public static AgencySystems open(Path directory, Work work, Clock clock) throws IOException {
        var packages = Packages.open(directory, work.manual() ? Mode.MANUAL : Mode.AUTOMATIC);
        var routing = new Routing(work.keycloak(), work.routing(), clock);
        return new AgencySystems(packages, new Reports(packages, routing, work.resultAfter(), clock), clock);
    }

    public void routes(Routes routes) {
        routes.on("POST", "/systems/{system}/packages", this::take)
                .on("GET", "/systems/{system}/packages", this::list)
                .on("GET", "/systems/{system}/packages/{package}", this::show)
                .on("POST", "/systems/{system}/packages/{package}/withdrawal", this::withdraw);
        new Steering(packages, reports, clock).routes(routes);
    }

    /** Continues where an earlier run of this process stopped. */
    public void resume() {
        reports.resume();
    }

    @Override
    public void close() throws IOException {
        reports.close();
        packages.close();
    }

    private Reply take(Request request) {
        var system = request.path("system", SYSTEM);
        if (packages.mode(system) == Mode.AWAY) {
            throw Problem.away(system);
        }
        var content = request.json();
        var fields = new Fields(content);
        var key = new Key(system, fields.requiredText("packageId"));
        List.of("caseCode", "legKey", "procedure").forEach(fields::requiredText);
        var due = fields.time("dueAt").orElseGet(() -> OffsetDateTime.now(clock).plusDays(2));
        var revision = fields.whole("revision", 0, Integer.MAX_VALUE).orElse(0);
        fields.object("form");
        fields.objects("documents");
        fields.check();
        var receipt = packages.take(key, revision, content, Moment.text(clock), Moment.text(due));
        reports.work(key);
        return Reply.json(202, receipt);
    }

    private Reply list(Request request) {
        var system = request.path("system", SYSTEM);
        var views = packages.keys().stream()
                .filter(key -> key.system().equals(system))
                .map(packages::view)
                .toList();
        return Reply.json(200, new Listing(system, packages.mode(system), views));
    }

    private Reply show(Request request) {
        var key = new Key(request.path("system", SYSTEM), request.path("package", PACKAGE));
        return Reply.json(200, packages.view(key));
    }

    private Reply withdraw(Request request) {
        var key = new Key(request.path("system", SYSTEM), request.path("package", PACKAGE));
        if (packages.mode(key.system()) == Mode.AWAY) {
            throw Problem.away(key.system());
        }
        return Reply.json(200, packages.withdraw(key, Moment.text(clock)));
    }

    /**
     * How the systems work.
     *
     * @param manual whether a system without a set mode reports only on command
     * @param resultAfter real time from accepting a package to its result, for systems that work by themselves
     */
    public record Work(URI keycloak, URI routing, boolean manual, Duration resultAfter) {}

    private record Listing(String system, Mode mode, List<AgencyPackage.View> packages) {}
}
