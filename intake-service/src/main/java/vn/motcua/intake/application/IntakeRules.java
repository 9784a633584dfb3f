package vn.motcua.intake.application;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

@ConfigMapping(prefix = "motcua.intake")
public interface IntakeRules {
    /** Client ids of the portals that may file on behalf of a person they have authenticated. */
    Set<String> portalClients();

    /** Client ids at which a person signs in before a self-service kiosk; none where there are no kiosks. */
    Optional<Set<String>> kioskClients();

    Assurance assurance();

    /** How surely a person is identified where neither a token nor a portal says it, 1 to 3 (NĐ 69/2024/NĐ-CP). */
    interface Assurance {
        int counter();
    }
}
