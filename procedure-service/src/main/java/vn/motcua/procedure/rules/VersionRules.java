package vn.motcua.procedure.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.Fee;
import vn.motcua.procedure.catalogue.LegPlan.LaterName;
import vn.motcua.procedure.catalogue.LegPlan.ResultPlan;
import vn.motcua.procedure.catalogue.LimitRule;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.catalogue.Provisions.CaseType;
import vn.motcua.procedure.condition.Conditions;
import vn.motcua.procedure.form.FormFields;
import vn.motcua.procedure.form.JsonSchemas;

/** Rules within one version of a procedure. */
@ApplicationScoped
public class VersionRules {
    private final Conditions conditions;
    private final JsonSchemas schemas;

    public VersionRules(Conditions conditions, JsonSchemas schemas) {
        this.conditions = conditions;
        this.schemas = schemas;
    }

    /** @param day the first day on which the version is in force */
    public void check(String place, Provisions provisions, Catalogue catalogue, LocalDate day, FileFaults faults) {
        Completeness.check(place, provisions, faults);
        var formFaults = schemas.faultsIn(provisions.form());
        faults.addAll(place + "/form", formFaults);
        var expressions = new Expressions(new FormFields(provisions.form()), conditions, faults);
        if (formFaults.isEmpty()) {
            new FormRules(place + "/form", provisions.form(), catalogue, expressions, faults).check();
        }
        checkDocuments(place + "/documents", provisions, expressions, faults);
        checkCaseTypes(place + "/caseTypes", provisions.caseTypes(), expressions, faults);
        LawRules.checkParameters(place, provisions.parameters(), faults);
        new ProcessRules(place + "/process", provisions, catalogue, day, faults).check();
        CriticalPath.check(place, provisions, faults);
        for (int index = 0; index < provisions.process().size(); index++) {
            var leg = provisions.process().get(index);
            var legPlace = place + "/process/" + index;
            if (leg.byForm()) {
                expressions.checkPointer(legPlace + "/agency", leg.pointer());
            }
            expressions.checkCondition(legPlace + "/when", leg.when());
            checkLimits(legPlace + "/limits", leg.limits(), expressions, faults);
            for (int result = 0; result < leg.results().size(); result++) {
                checkNames(
                        legPlace + "/results/" + result + "/renamed",
                        leg.results().get(result),
                        faults);
                checkLimits(
                        legPlace + "/results/" + result + "/limits",
                        leg.results().get(result).limits(),
                        expressions,
                        faults);
            }
        }
    }

    /** Checks that an agency settles every leg; a change of agencies or their competence may break this. */
    public void checkAgencies(
            String place, Provisions provisions, Catalogue catalogue, LocalDate day, FileFaults faults) {
        new ProcessRules(place + "/process", provisions, catalogue, day, faults).checkAgencies();
    }

    private static void checkNames(String place, ResultPlan result, FileFaults faults) {
        var days = result.laterNames().map(LaterName::from).toList();
        for (int index = 1; index < days.size(); index++) {
            if (!days.get(index).isAfter(days.get(index - 1))) {
                faults.add(place + "/" + index + "/from", "names-in-order");
            }
        }
    }

    private static void checkDocuments(
            String place, Provisions provisions, Expressions expressions, FileFaults faults) {
        var codes = new HashSet<String>();
        for (int index = 0; index < provisions.documents().size(); index++) {
            var document = provisions.documents().get(index);
            if (!codes.add(document.code())) {
                faults.add(place + "/" + index + "/code", "duplicate");
            }
            expressions.checkCondition(place + "/" + index + "/when", document.when());
            if (document.validity() != null && !document.validity().addsUp()) {
                faults.add(place + "/" + index + "/validity", "validity");
            }
        }
    }

    private static void checkCaseTypes(String place, List<CaseType> types, Expressions expressions, FileFaults faults) {
        var keys = new HashSet<String>();
        for (int index = 0; index < types.size(); index++) {
            var type = types.get(index);
            var at = place + "/" + index;
            if (!keys.add(type.key())) {
                faults.add(at + "/key", "duplicate");
            }
            checkLast(at, type.when(), index == types.size() - 1, faults);
            expressions.checkCondition(at + "/when", type.when());
            checkWays(at + "/ways", type, expressions, faults);
        }
    }

    private static void checkWays(String place, CaseType type, Expressions expressions, FileFaults faults) {
        var offered = new HashSet<>();
        for (int index = 0; index < type.ways().size(); index++) {
            var way = type.ways().get(index);
            if (!way.channels().stream().allMatch(offered::add)) {
                faults.add(place + "/" + index + "/channels", "duplicate");
            }
            checkFees(place + "/" + index + "/fees", way.fees(), expressions, faults);
        }
    }

    private static void checkFees(String place, List<Fee> fees, Expressions expressions, FileFaults faults) {
        for (int index = 0; index < fees.size(); index++) {
            var fee = fees.get(index);
            var at = place + "/" + index;
            expressions.checkCondition(at + "/when", fee.when());
            expressions.checkFormula(at + "/formula", fee.formula());
            for (int exemption = 0; exemption < fee.exemptions().size(); exemption++) {
                expressions.checkCondition(
                        at + "/exemptions/" + exemption + "/when",
                        fee.exemptions().get(exemption).when());
            }
            if (fee.from() != null && fee.to() != null && fee.to().isBefore(fee.from())) {
                faults.add(at, "period");
            }
        }
    }

    private static void checkLimits(String place, List<LimitRule> limits, Expressions expressions, FileFaults faults) {
        for (int index = 0; index < limits.size(); index++) {
            var rule = limits.get(index);
            checkLast(place + "/" + index, rule.when(), index == limits.size() - 1, faults);
            expressions.checkCondition(place + "/" + index + "/when", rule.when());
        }
    }

    private static void checkLast(String place, String condition, boolean last, FileFaults faults) {
        if (last != (condition == null)) {
            faults.add(place + "/when", "condition-order");
        }
    }
}
