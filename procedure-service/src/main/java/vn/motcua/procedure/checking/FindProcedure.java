package vn.motcua.procedure.checking;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.events.Messages;
import vn.motcua.procedure.catalogue.ProcedureVersion;

/** Finds the version in force. If the procedure was replaced, the check continues with its replacement. */
final class FindProcedure {
    record Found(String code, ProcedureVersion version) {}

    private static final String BASIS = "NĐ 63/2010/NĐ-CP Điều 13-15";

    private final Examination examination;

    FindProcedure(Examination examination) {
        this.examination = examination;
    }

    Optional<Found> find() {
        var asked = examination.submission().procedure();
        if (examination.catalogue().versions(asked).isEmpty()) {
            examination.fault(
                    "procedure-unknown",
                    "/procedure",
                    Messages.of("find-procedure.there-procedure", Words.shown(asked)),
                    BASIS);
            return Optional.empty();
        }
        var found = follow(asked, new HashSet<>());
        found.ifPresentOrElse(version -> told(asked, version), () -> notInForce(asked));
        return found;
    }

    private Optional<Found> follow(String code, Set<String> seen) {
        var day = examination.day();
        var inForce = examination.catalogue().inForce(code, day);
        if (inForce.isPresent()) {
            return inForce.map(version -> new Found(code, version));
        }
        return examination.catalogue().versions(code).stream()
                .filter(version -> version.wasInForce()
                        && version.to() != null
                        && version.to().isBefore(day))
                .reduce((earlier, later) -> later)
                .filter(_ -> seen.add(code))
                .flatMap(version -> successor(code, version.replacedBy(), seen));
    }

    // Software must not choose between several replacements.
    private Optional<Found> successor(String code, List<String> replacedBy, Set<String> seen) {
        if (replacedBy.size() > 1) {
            examination.fault(
                    "procedure-split",
                    "/procedure",
                    Messages.of("find-procedure.procedure-replaced-several", code, String.join(", ", replacedBy)),
                    BASIS);
        }
        return replacedBy.size() == 1 ? follow(replacedBy.getFirst(), seen) : Optional.empty();
    }

    private void told(String asked, Found found) {
        var version = found.version();
        examination.restsOn(version);
        starts(examination.catalogue().versions(found.code()));
        version.replacedBy().forEach(code -> starts(examination.catalogue().versions(code)));
        if (!found.code().equals(asked)) {
            examination.warning(
                    "procedure-replaced",
                    "/procedure",
                    Messages.of("find-procedure.procedure-replaced-force", asked, found.code(), version.from()),
                    String.join("; ", version.provisions().basis()));
        }
    }

    private void starts(List<ProcedureVersion> versions) {
        versions.forEach(version -> examination.changes(version.from()));
    }

    private void notInForce(String asked) {
        var versions = examination.catalogue().versions(asked);
        starts(versions);
        LocalDate first = versions.getFirst().from();
        examination.fault(
                "procedure-not-in-force",
                "/procedure",
                Messages.of("find-procedure.procedure-force-its", asked, examination.day(), first),
                BASIS);
    }
}
