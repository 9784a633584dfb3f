package vn.motcua.intake.application;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

@ConfigMapping(prefix = "motcua.intake")
public interface IntakeRules {
    /** Client ids of the portals that may file on behalf of a person they have authenticated. */
    Set<String> portalClients();

    /** Client ids at which a person signs in before a self-service kiosk; none where there are no kiosks. */
    Optional<Set<String>> kioskClients();

    Assurance assurance();

    /** Filings that one official may read within an hour; then 429. */
    int mostReadsPerHour();

    /** Applications that one person may submit within a day with notices to one address that is not proved to be theirs; then 429. */
    int mostFilingsPerAddress();

    /** How long afterwards a counter may enter what it received on paper while the line was down. */
    Duration onPaperWithin();

    Draft draft();

    interface Draft {
        /** How long a draft is kept that nobody touches. */
        Duration life();

        /** How often we look for drafts to delete. */
        Duration every();
    }

    /** Identity assurance level, 1 to 3 (NĐ 69/2024/NĐ-CP), where neither a token nor a portal states it. */
    interface Assurance {
        int counter();
    }
}
