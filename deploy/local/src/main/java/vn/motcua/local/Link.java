package vn.motcua.local;

import java.util.Map;

/** The network links that can be slowed, frozen and cut. */
final class Link {

    /** Ports by the name of the part that listens there. */
    static final Map<String, Port> PORTS = Map.of(
            "postgres", Port.POSTGRES,
            "kafka", Port.KAFKA,
            "keycloak", Port.KEYCLOAK,
            "s3", Port.S3,
            "mail", Port.SMTP,
            "partner", Port.PARTNER);

    private Link() {}
}
