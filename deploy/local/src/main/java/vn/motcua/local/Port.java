package vn.motcua.local;

/** The ports on 127.0.0.1. The environment variable {@code MOTCUA_PORT_<NAME>} sets another port. */
public enum Port {
    INTAKE(8081),
    PROCEDURE(8082),
    ROUTING(8083),
    NOTIFICATION(8084),
    INTAKE_MANAGEMENT(9081),
    PROCEDURE_MANAGEMENT(9082),
    ROUTING_MANAGEMENT(9083),
    NOTIFICATION_MANAGEMENT(9084),
    PARTNER(8090),
    KEYCLOAK(8180),
    POSTGRES(15432),
    KAFKA(19092),
    KAFKA_CONTROLLER(19093),
    S3(9000),
    SMTP(2525),
    MAILBOX(8025);

    private final int usual;

    Port(int usual) {
        this.usual = usual;
    }

    int usual() {
        return usual;
    }

    String variable() {
        return "MOTCUA_PORT_" + name();
    }
}
