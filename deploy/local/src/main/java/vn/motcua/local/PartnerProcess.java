package vn.motcua.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.motcua.stack.ChildProcess;
import vn.motcua.stack.Part;
import vn.motcua.stack.Place;
import vn.motcua.stack.Probe;
import vn.motcua.stack.Program;

/** The process that plays the other agencies' systems and the portal. */
final class PartnerProcess extends Part {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Settings settings;
    private final Place place;

    PartnerProcess(Settings settings, Place place) {
        super("partner");
        this.settings = settings;
        this.place = place;
    }

    @Override
    protected ChildProcess launch() {
        return place.start(Program.java(
                name(),
                List.of("-Xmx96m", "-XX:+UseSerialGC", "-cp", classPath(), "vn.motcua.partner.PartnerMain"),
                environment(),
                settings.root()));
    }

    @Override
    protected void awaitReady(ChildProcess started) {
        var health = URI.create("http://127.0.0.1:%d/health".formatted(settings.behindLink(Port.PARTNER)));
        started.await(LIMIT, () -> Probe.answers(health));
    }

    private Map<String, String> environment() {
        var ports = settings.ports();
        return Map.of(
                "MOTCUA_PARTNER_PORT", String.valueOf(settings.behindLink(Port.PARTNER)),
                "MOTCUA_PARTNER_DATA", settings.data().resolve(name()).toString(),
                "MOTCUA_KEYCLOAK_URL", ports.address(Port.KEYCLOAK) + "/realms/motcua",
                "MOTCUA_ROUTING_URL", ports.address(Port.ROUTING).toString(),
                "MOTCUA_CLOCK_FILE", settings.clock().toString());
    }

    private String classPath() {
        var target = settings.root().resolve("deploy/partner/target");
        try {
            return target.resolve("classes") + ":"
                    + Files.readString(target.resolve("class-path")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
