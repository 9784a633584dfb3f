package vn.motcua.local;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** The four services, in the order in which they are shown. */
public enum Service {
    INTAKE(Port.INTAKE, Port.INTAKE_MANAGEMENT),
    PROCEDURE(Port.PROCEDURE, Port.PROCEDURE_MANAGEMENT),
    ROUTING(Port.ROUTING, Port.ROUTING_MANAGEMENT),
    NOTIFICATION(Port.NOTIFICATION, Port.NOTIFICATION_MANAGEMENT);

    private final Port port;
    private final Port management;

    Service(Port port, Port management) {
        this.port = port;
        this.management = management;
    }

    /** The service's name, also that of its database and its log. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    Port port() {
        return port;
    }

    Port management() {
        return management;
    }

    /** All ports on which replicas of services listen. */
    static Stream<Port> ports() {
        return Stream.of(values()).flatMap(service -> Stream.of(service.port, service.management));
    }

    Path jar(Path root) {
        return root.resolve(title() + "-service/target/quarkus-app/quarkus-run.jar");
    }
}
