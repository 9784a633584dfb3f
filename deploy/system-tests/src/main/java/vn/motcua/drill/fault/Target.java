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
    /** Not a process but a system that the partner process plays. */
    SOCIAL_INSURANCE_SYSTEM(FaultKind.AWAY, FaultKind.SILENT);

    private final List<FaultKind> kinds;

    Target(FaultKind... kinds) {
        this.kinds = List.of(kinds);
    }

    /** As it is called in logs and paths. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for what is no service of ours. */
    Optional<Service> service() {
        return Stream.of(Service.values())
                .filter(service -> service.title().equals(title()))
                .findFirst();
    }

    boolean isProcess() {
        return this != SOCIAL_INSURANCE_SYSTEM;
    }

    /** @param lines whether the lines between the parts can fail, too */
    List<FaultKind> kinds(boolean lines) {
        return kinds.stream()
                .filter(kind -> lines || kind != FaultKind.SLOW && kind != FaultKind.CUT)
                .toList();
    }
}
