package vn.motcua.procedure.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.events.Messages;

/**
 * The law that a check and a draft need, in memory.
 *
 * @param areas the areas that each code has named, oldest first: after a merger another commune may get the code
 * @param words the entries of search words by their code
 * @param lists those that decisions set, by their code
 * @param procedures the versions of each procedure, oldest first
 */
public record Catalogue(
        Map<String, Agency> agencies,
        Map<String, List<Area>> areas,
        Map<String, List<LawPeriod>> parameters,
        Map<String, SearchWords> words,
        Map<String, CodeList> lists,
        Map<String, List<ProcedureVersion>> procedures) {

    public Optional<Agency> agency(String code) {
        return Optional.ofNullable(agencies.get(code));
    }

    /** The area that the code names on that day; otherwise the last one before that day, otherwise the first one after it. */
    public Optional<Area> area(String code, LocalDate day) {
        var holders = areas.getOrDefault(code, List.of());
        return holders.stream()
                .filter(area -> !area.isAfter(day))
                .reduce((_, later) -> later)
                .or(() -> holders.stream().findFirst());
    }

    /** What a form's field may refer to: a list that decisions set, or the communes. */
    public Optional<CodeList> list(String code) {
        return code.equals(CodeList.COMMUNES) ? Optional.of(communes()) : Optional.ofNullable(lists.get(code));
    }

    private CodeList communes() {
        return new CodeList(
                CodeList.COMMUNES,
                Messages.of("code-list.communes"),
                "các địa bàn trong danh mục thẩm quyền (AREA)",
                everyArea()
                        .map(area -> new CodeList.Entry(area.code(), area.name(), area.from(), area.to()))
                        .toList());
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
