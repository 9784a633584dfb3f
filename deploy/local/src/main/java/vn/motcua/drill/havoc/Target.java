package vn.motcua.drill.havoc;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.local.Service;

/** What can be struck, and how. */
public enum Target {
    INTAKE(Blow.KILL, Blow.TERMINATE, Blow.STOP),
    PROCEDURE(Blow.KILL, Blow.TERMINATE, Blow.STOP),
    ROUTING(Blow.KILL, Blow.TERMINATE, Blow.STOP),
    NOTIFICATION(Blow.KILL, Blow.TERMINATE, Blow.STOP),
    PARTNER(Blow.KILL, Blow.STOP, Blow.SLOW, Blow.CUT),
    KAFKA(Blow.KILL, Blow.STOP, Blow.SLOW, Blow.CUT),
    POSTGRES(Blow.KILL, Blow.STOP, Blow.SLOW, Blow.CUT),
    KEYCLOAK(Blow.KILL, Blow.STOP, Blow.SLOW, Blow.CUT),
    S3(Blow.KILL, Blow.STOP, Blow.SLOW, Blow.CUT),
    MAIL(Blow.KILL, Blow.STOP, Blow.SLOW, Blow.CUT),
    /** Not a process but a system that the partner process plays. */
    SOCIAL_INSURANCE_SYSTEM(Blow.AWAY, Blow.SILENT);

    private final List<Blow> blows;

    Target(Blow... blows) {
        this.blows = List.of(blows);
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

    /** @param lines whether the lines between the parts can be struck, too */
    List<Blow> blows(boolean lines) {
        return blows.stream()
                .filter(blow -> lines || blow != Blow.SLOW && blow != Blow.CUT)
                .toList();
    }
}
