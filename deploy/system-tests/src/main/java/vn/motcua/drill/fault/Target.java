package vn.motcua.drill.fault;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.local.Service;

/** What can fail, and how. */
public enum Target {
    INTAKE(FaultKind.KILL, FaultKind.TERMINATE, FaultKind.STOP),
    PROCEDURE(FaultKind.KILL, FaultKind.TERMINATE, FaultKind.STOP),
    ROUTING(FaultKind.KILL, FaultKind.TERMINATE, FaultKind.STOP),
    NOTIFICATION(FaultKind.KILL, FaultKind.TERMINATE, FaultKind.STOP),
    PARTNER(FaultKind.KILL, FaultKind.STOP, FaultKind.SLOW, FaultKind.CUT),
    KAFKA(FaultKind.KILL, FaultKind.STOP, FaultKind.SLOW, FaultKind.CUT),
    POSTGRES(FaultKind.KILL, FaultKind.STOP, FaultKind.SLOW, FaultKind.CUT),
    KEYCLOAK(FaultKind.KILL, FaultKind.STOP, FaultKind.SLOW, FaultKind.CUT),
    S3(FaultKind.KILL, FaultKind.STOP, FaultKind.SLOW, FaultKind.CUT),
    MAIL(FaultKind.KILL, FaultKind.STOP, FaultKind.SLOW, FaultKind.CUT),
    /** Another agency's system that the partner process simulates; not a process itself. */
    SOCIAL_INSURANCE_SYSTEM(FaultKind.AWAY, FaultKind.SILENT);

    private final List<FaultKind> kinds;

    Target(FaultKind... kinds) {
        this.kinds = List.of(kinds);
    }

    /** The name used in logs and paths. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty if the target is not one of the four services. */
    Optional<Service> service() {
        return Stream.of(Service.values())
                .filter(service -> service.title().equals(title()))
                .findFirst();
    }

    boolean isProcess() {
        return this != SOCIAL_INSURANCE_SYSTEM;
    }

    /** @param lines whether the connections between the parts can fail, too */
    List<FaultKind> kinds(boolean lines) {
        return kinds.stream()
                .filter(kind -> lines || kind != FaultKind.SLOW && kind != FaultKind.CUT)
                .toList();
    }
}
