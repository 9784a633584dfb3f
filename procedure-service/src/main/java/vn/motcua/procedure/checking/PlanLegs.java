package vn.motcua.procedure.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.events.CheckEvent.PlannedLeg;
import vn.motcua.events.CheckEvent.PlannedResult;
import vn.motcua.events.CheckEvent.PlannedStep;
import vn.motcua.events.CheckEvent.Route;
import vn.motcua.events.Text;
import vn.motcua.procedure.catalogue.Agency;
import vn.motcua.procedure.catalogue.LegPlan;
import vn.motcua.procedure.catalogue.LegPlan.ResultPlan;
import vn.motcua.procedure.catalogue.LimitRule;
import vn.motcua.procedure.catalogue.Provisions;

/** Plans the process as it will run, with conditions, agencies and limits resolved, so that routing evaluates nothing. */
final class PlanLegs {
    private final Examination examination;
    private final Provisions provisions;
    private final ResolveAgency agencies;

    PlanLegs(Examination examination, Provisions provisions) {
        this.examination = examination;
        this.provisions = provisions;
        this.agencies = new ResolveAgency(examination, provisions);
    }

    List<PlannedLeg> plan() {
        Map<String, LegPlan> wanted = provisions.process().stream()
                .filter(leg -> examination.holds(leg.when(), leg.name(), provisions.source()))
                .collect(Collectors.toMap(LegPlan::key, leg -> leg));
        return provisions.process().stream()
                .filter(leg -> wanted.containsKey(leg.key()))
                .map(leg -> planned(leg, wanted))
                .toList();
    }

    private PlannedLeg planned(LegPlan leg, Map<String, LegPlan> wanted) {
        var agency = agencies.of(leg);
        var limit = limit(leg.limits(), leg.name());
        return new PlannedLeg(
                leg.key(),
                leg.name(),
                leg.procedure(),
                agency.map(Agency::code).orElse(null),
                leg.unit(),
                leg.route(),
                leg.route() == Route.EXTERNAL ? agency.map(Agency::system).orElse(null) : null,
                predecessors(leg, wanted),
                limit.map(LimitRule::limit).orElse(null),
                leg.steps().stream()
                        .map(step -> new PlannedStep(step.key(), step.name(), step.role(), step.unit()))
                        .toList(),
                leg.results().stream().map(this::planned).toList(),
                limit.map(LimitRule::source).orElse(null));
    }

    private PlannedResult planned(ResultPlan result) {
        var limit = limit(result.limits(), result.name());
        result.laterNames().forEach(later -> examination.changes(later.from()));
        return new PlannedResult(
                result.code(),
                result.nameOn(examination.day()),
                limit.map(LimitRule::limit).orElse(null),
                limit.map(LimitRule::source).orElse(null));
    }

    // A leg whose condition does not hold is skipped: legs that wait for it wait for its predecessors instead.
    private List<String> predecessors(LegPlan leg, Map<String, LegPlan> wanted) {
        var keys = new ArrayList<String>();
        for (String key : leg.after()) {
            if (wanted.containsKey(key)) {
                keys.add(key);
            } else {
                provisions.process().stream()
                        .filter(passed -> passed.key().equals(key))
                        .forEach(passed -> keys.addAll(predecessors(passed, wanted)));
            }
        }
        return keys.stream().distinct().toList();
    }

    private Optional<LimitRule> limit(List<LimitRule> rules, Text what) {
        return rules.stream()
                .filter(rule -> examination.holds(rule.when(), what, rule.source()))
                .findFirst();
    }
}
