package vn.motcua.local;

import java.util.Map;

/** The lines that can be slowed, frozen and cut. */
final class Link {

    /** By the part that answers there. */
    static final Map<String, Port> PORTS = Map.of(
            "postgres", Port.POSTGRES,
            "kafka", Port.KAFKA,
            "keycloak", Port.KEYCLOAK,
            "s3", Port.S3,
            "mail", Port.SMTP,
            "partner", Port.PARTNER);

    private Link() {}
}
