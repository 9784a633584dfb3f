package vn.motcua.procedure.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.motcua.events.CheckEvent.Route;
import vn.motcua.events.PostRole;
import vn.motcua.events.Text;

/**
 * One leg of the process as the catalogue states it; conditions and agency are not yet resolved.
 *
 * @param agency {@code receiving}, an agency's code, or {@code form:/pointer} to the commune, then with a {@code matter}
 * @param limits empty if the law sets none
 * @param produces codes of documents that later legs get from this one; they are not asked of the applicant
 * @param consumes codes of documents it works on: the applicant's, or what an earlier leg produces
 * @param notices what somebody must be told within a time; absent if nothing
 * @param consents whose agreement is waited for; absent if nobody's
 */
public record LegPlan(
        String key,
        Text name,
        String procedure,
        String when,
        Route route,
        String agency,
        String matter,
        String unit,
        List<String> after,
        List<LimitRule> limits,
        List<StepPlan> steps,
        List<ResultPlan> results,
        List<String> produces,
        List<String> consumes,
        List<Notice> notices,
        List<Consent> consents) {
    public static final String RECEIVING = "receiving";
    public static final String FORM = "form:";

    public LegPlan {
        after = Objects.requireNonNullElse(after, List.of());
        limits = Objects.requireNonNullElse(limits, List.of());
        steps = Objects.requireNonNullElse(steps, List.of());
        results = Objects.requireNonNullElse(results, List.of());
        produces = Objects.requireNonNullElse(produces, List.of());
        consumes = Objects.requireNonNullElse(consumes, List.of());
    }

    /** Whether it is due at some time: a limit of its first result takes the place of its own. */
    public boolean hasLimit() {
        return !limits.isEmpty()
                || !results.isEmpty() && !results.getFirst().limits().isEmpty();
    }

    public boolean byForm() {
        return agency.startsWith(FORM);
    }

    public String pointer() {
        return agency.substring(FORM.length());
    }

    /** @param share of the leg's limit, in its unit; may be a fraction, 0 for a step that takes no time, absent if not laid down */
    public record StepPlan(String key, Text name, PostRole role, String unit, BigDecimal share) {}

    /** @param renamed later names, the earliest first; absent if it keeps its name */
    public record ResultPlan(String code, Text name, List<LimitRule> limits, List<LaterName> renamed) {
        public ResultPlan {
            limits = Objects.requireNonNullElse(limits, List.of());
        }

        public Text nameOn(LocalDate day) {
            return laterNames()
                    .filter(later -> !later.from().isAfter(day))
                    .reduce((_, last) -> last)
                    .map(LaterName::name)
                    .orElse(name);
        }

        public Stream<LaterName> laterNames() {
            return renamed == null ? Stream.of() : renamed.stream();
        }
    }

    /** @param from the first day on which the result has this name */
    public record LaterName(Text name, LocalDate from, String source) {}

    /** @param name what is told to whom */
    public record Notice(String key, Text name, LimitRule within) {}

    /**
     * @param of whoever must agree
     * @param within the time for an answer
     * @param silence what no answer means
     */
    public record Consent(String key, Text of, LimitRule within, Silence silence) {}

    public enum Silence {
        AGREES,
        REFUSES,
        /** The law does not say. */
        WAITS
    }
}
