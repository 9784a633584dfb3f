package vn.motcua.procedure.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The law that a check needs, in memory.
 *
 * @param procedures the versions of each procedure, oldest first
 */
public record Catalogue(
        Map<String, Agency> agencies,
        Map<String, Area> areas,
        Map<String, List<LawPeriod>> parameters,
        Map<String, List<ProcedureVersion>> procedures) {

    public List<ProcedureVersion> versions(String code) {
        return code == null ? List.of() : procedures.getOrDefault(code, List.of());
    }

    public Optional<ProcedureVersion> inForce(String code, LocalDate day) {
        return versions(code).stream().filter(version -> version.covers(day)).findFirst();
    }
}
