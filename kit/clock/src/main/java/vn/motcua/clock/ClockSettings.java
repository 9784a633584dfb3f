package vn.motcua.clock;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

@ConfigMapping(prefix = "motcua.clock")
interface ClockSettings {
    /** A file with the time to show; without one the clock is the system's. */
    Optional<Path> file();

    /** Whether a production build may take its time from a file, because it runs on a developer's machine. */
    @WithDefault("false")
    boolean local();
}
