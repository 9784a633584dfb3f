package vn.motcua.procedure.reading;

import java.util.List;
import vn.motcua.events.CheckEvent.Route;
import vn.motcua.events.Language;
import vn.motcua.procedure.catalogue.LegPlan;
import vn.motcua.procedure.catalogue.LimitRule;

/** One leg of the process; its steps are internal to the offices and not shown. */
record LegView(
        String key,
        String name,
        String procedure,
        Route route,
        String agency,
        List<String> after,
        String when,
        List<LimitRule> limits,
        List<ResultView> results) {
    static LegView of(LegPlan leg, Language language) {
        return new LegView(
                leg.key(),
                leg.name().in(language),
                leg.procedure(),
                leg.route(),
                leg.agency(),
                leg.after(),
                leg.when(),
                leg.limits(),
                leg.results().stream()
                        .map(result ->
                                new ResultView(result.code(), result.name().in(language), result.limits()))
                        .toList());
    }

    record ResultView(String code, String name, List<LimitRule> limits) {}
}
