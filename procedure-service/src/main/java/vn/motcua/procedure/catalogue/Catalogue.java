package vn.motcua.procedure.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The law that a check needs, in memory.
 *
 * @param areas what each code has named, oldest first: after a merger a commune's code may go to another one
 * @param procedures the versions of each procedure, oldest first
 */
public record Catalogue(
        Map<String, Agency> agencies,
        Map<String, List<Area>> areas,
        Map<String, List<LawPeriod>> parameters,
        Map<String, List<ProcedureVersion>> procedures) {

    public Optional<Agency> agency(String code) {
        return Optional.ofNullable(agencies.get(code));
    }

    /** What the code names on that day; if nothing, what it named last before it, or else names first after it. */
    public Optional<Area> area(String code, LocalDate day) {
        var holders = areas.getOrDefault(code, List.of());
        return holders.stream()
                .filter(area -> !area.isAfter(day))
                .reduce((_, later) -> later)
                .or(() -> holders.stream().findFirst());
    }

    public Stream<Area> everyArea() {
        return areas.values().stream().flatMap(List::stream);
    }

    public List<ProcedureVersion> versions(String code) {
        return code == null ? List.of() : procedures.getOrDefault(code, List.of());
    }

    public Optional<ProcedureVersion> inForce(String code, LocalDate day) {
        return versions(code).stream().filter(version -> version.covers(day)).findFirst();
    }
}
