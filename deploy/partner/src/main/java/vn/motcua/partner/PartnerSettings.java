package vn.motcua.partner;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * The settings of the process, from its environment.
 *
 * @param manual whether the systems report only on command
 * @param resultAfter real time between accepting a package and its result, when systems work by themselves
 */
record PartnerSettings(
        int port, Path data, URI keycloak, URI routing, boolean manual, Duration resultAfter, Clock clock) {

    static PartnerSettings of(Map<String, String> environment) {
        var clockFile = environment.getOrDefault("MOTCUA_CLOCK_FILE", "");
        return new PartnerSettings(
                port(environment.getOrDefault("MOTCUA_PARTNER_PORT", "8090")),
                Path.of(environment.getOrDefault("MOTCUA_PARTNER_DATA", ".motcua/partner")),
                URI.create(environment.getOrDefault("MOTCUA_KEYCLOAK_URL", "http://127.0.0.1:8180/realms/motcua")),
                URI.create(environment.getOrDefault("MOTCUA_ROUTING_URL", "http://127.0.0.1:8083")),
                Boolean.parseBoolean(environment.getOrDefault("MOTCUA_PARTNER_MANUAL", "false")),
                Duration.parse(environment.getOrDefault("MOTCUA_PARTNER_RESULT_AFTER", "PT4S")),
                clockFile.isBlank() ? PartnerClock.system() : PartnerClock.setBy(Path.of(clockFile)));
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("MOTCUA_PARTNER_PORT is no number: " + text, e);
        }
    }
}
