package vn.motcua.intake.document;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "motcua.intake.document")
interface DocumentRules {
    /** Largest file, in bytes. */
    long maximumBytes();

    /** Most versions of all documents together, per application. */
    int mostVersions();

    Fetch fetch();

    Remove remove();

    interface Remove {
        /** How often we look for something to remove from the store. */
        Duration every();

        /** How long discarded bytes stay, for those who are still storing or reading them. */
        Duration after();
    }

    interface Fetch {
        /** Base URLs that a portal may name; empty forbids it. Nothing else is ever called (no SSRF). */
        Optional<List<URI>> allowed();

        /** How often we look for something to fetch. */
        Duration every();

        Duration timeout();

        /** First pause after a failed attempt; doubled each time, up to the longest. */
        Duration pause();

        Duration longestPause();

        int attempts();
    }
}
