package vn.motcua.procedure.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an agency's or an area's code stands for on a day: itself, or what it was merged into, so that old forms stay readable.
 *
 * @param path the chain of successors, beginning with the one asked for; empty if the code is unknown
 * @param absence why the code stands for nothing, absent if it stands for something
 */
public record Standing<T extends Succeeded>(List<T> path, Absence absence) {
    public enum Absence {
        UNKNOWN,
        NOT_YET,
        ENDED,
        /** There are several successors, and software must not choose one. */
        SPLIT
    }

    public static Standing<Agency> ofAgency(String code, Catalogue law, LocalDate day) {
        return of(code, law::agency, day);
    }

    public static Standing<Area> ofArea(String code, Catalogue law, LocalDate day) {
        return of(code, each -> law.area(each, day), day);
    }

    private static <T extends Succeeded> Standing<T> of(
            String code, Function<String, Optional<T>> known, LocalDate day) {
        var path = new ArrayList<T>();
        var next = code;
        while (true) {
            var each = next == null ? null : known.apply(next).orElse(null);
            if (each == null || path.contains(each)) {
                return new Standing<>(path, Absence.UNKNOWN);
            }
            path.add(each);
            if (each.covers(day)) {
                return new Standing<>(path, null);
            }
            if (each.isAfter(day)) {
                return new Standing<>(path, Absence.NOT_YET);
            }
            if (each.successors().size() != 1) {
                return new Standing<>(path, each.successors().isEmpty() ? Absence.ENDED : Absence.SPLIT);
            }
            next = each.successors().getFirst();
        }
    }

    public Optional<T> now() {
        return absence == null ? Optional.of(path.getLast()) : Optional.empty();
    }

    /** Whether a successor takes its place. */
    public boolean succeeded() {
        return absence == null && path.size() > 1;
    }
}
