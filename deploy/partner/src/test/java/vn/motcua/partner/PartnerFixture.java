package vn.motcua.partner;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A partner process inside the test, on a free port, at a fixed instant. */
final class PartnerFixture {
    static final Clock THIRD_OF_SEPTEMBER =
            Clock.fixed(Instant.parse("2026-09-03T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    private PartnerFixture() {}

    static Partner manual(Path data, RemoteEnds remote) throws IOException {
        return started(data, remote, true);
    }

    static Partner automatic(Path data, RemoteEnds remote) throws IOException {
        return started(data, remote, false);
    }

    private static Partner started(Path data, RemoteEnds remote, boolean manual) throws IOException {
        return Partner.start(new PartnerSettings(
                0, data, remote.keycloak(), remote.routing(), manual, Duration.ofMillis(200), THIRD_OF_SEPTEMBER));
    }
}
