package vn.motcua.clock;

import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives each service its one {@link Clock}: the system's, or for a local run the one that a file sets forward. */
class ServiceClock {
    static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    @Produces
    @ApplicationScoped
    Clock clock(
            @ConfigProperty(name = "motcua.clock.file") Optional<Path> file,
            @ConfigProperty(name = "motcua.local", defaultValue = "false") boolean local) {
        if (file.isEmpty()) {
            return Clock.system(HANOI);
        }
        if (ConfigUtils.isProfileActive("prod") && !local) {
            throw new IllegalStateException(
                    "MOTCUA_CLOCK_FILE is set: a production service never runs on a moved clock."
                            + " Unset it, or set MOTCUA_LOCAL=true for a local run.");
        }
        return new FileOffsetClock(file.get(), HANOI);
    }
}
