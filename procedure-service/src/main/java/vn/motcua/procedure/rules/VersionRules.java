package vn.motcua.procedure.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.Fee;
import vn.motcua.procedure.catalogue.LimitRule;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.catalogue.Provisions.CaseType;
import vn.motcua.procedure.condition.Conditions;
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
        faults.addAll(place + "/form", schemas.faultsIn(provisions.form()));
        checkDocuments(place + "/documents", provisions, faults);
        checkCaseTypes(place + "/caseTypes", provisions.caseTypes(), faults);
        LawRules.checkParameters(place, provisions.parameters(), faults);
        new ProcessRules(place + "/process", provisions, catalogue, day, faults).check();
        CriticalPath.check(place, provisions, faults);
        for (int index = 0; index < provisions.process().size(); index++) {
            var leg = provisions.process().get(index);
            var legPlace = place + "/process/" + index;
            checkCondition(legPlace + "/when", leg.when(), faults);
            checkLimits(legPlace + "/limits", leg.limits(), faults);
            for (int result = 0; result < leg.results().size(); result++) {
                checkLimits(
                        legPlace + "/results/" + result + "/limits",
                        leg.results().get(result).limits(),
                        faults);
            }
        }
    }

    /** Checks that an agency settles every leg; a change of agencies or their competence may break this. */
    public void checkAgencies(
            String place, Provisions provisions, Catalogue catalogue, LocalDate day, FileFaults faults) {
        new ProcessRules(place + "/process", provisions, catalogue, day, faults).checkAgencies();
    }

    private void checkDocuments(String place, Provisions provisions, FileFaults faults) {
        var codes = new HashSet<String>();
        for (int index = 0; index < provisions.documents().size(); index++) {
            var document = provisions.documents().get(index);
            if (!codes.add(document.code())) {
                faults.add(place + "/" + index + "/code", "duplicate");
            }
            checkCondition(place + "/" + index + "/when", document.when(), faults);
            if (document.validity() != null && !document.validity().addsUp()) {
                faults.add(place + "/" + index + "/validity", "validity");
            }
        }
    }

    private void checkCaseTypes(String place, List<CaseType> types, FileFaults faults) {
        var keys = new HashSet<String>();
        for (int index = 0; index < types.size(); index++) {
            var type = types.get(index);
            var at = place + "/" + index;
            if (!keys.add(type.key())) {
                faults.add(at + "/key", "duplicate");
            }
            checkLast(at, type.when(), index == types.size() - 1, faults);
            checkCondition(at + "/when", type.when(), faults);
            checkWays(at + "/ways", type, faults);
        }
    }

    private void checkWays(String place, CaseType type, FileFaults faults) {
        var offered = new HashSet<>();
        for (int index = 0; index < type.ways().size(); index++) {
            var way = type.ways().get(index);
            if (!way.channels().stream().allMatch(offered::add)) {
                faults.add(place + "/" + index + "/channels", "duplicate");
            }
            checkFees(place + "/" + index + "/fees", way.fees(), faults);
        }
    }

    private void checkFees(String place, List<Fee> fees, FileFaults faults) {
        for (int index = 0; index < fees.size(); index++) {
            var fee = fees.get(index);
            var at = place + "/" + index;
            checkCondition(at + "/when", fee.when(), faults);
            if (fee.formula() != null) {
                conditions.faultInFormula(fee.formula()).ifPresent(reason -> bad(at + "/formula", reason, faults));
            }
            for (int exemption = 0; exemption < fee.exemptions().size(); exemption++) {
                checkCondition(
                        at + "/exemptions/" + exemption + "/when",
                        fee.exemptions().get(exemption).when(),
                        faults);
            }
            if (fee.from() != null && fee.to() != null && fee.to().isBefore(fee.from())) {
                faults.add(at, "period");
            }
        }
    }

    private void checkLimits(String place, List<LimitRule> limits, FileFaults faults) {
        for (int index = 0; index < limits.size(); index++) {
            var rule = limits.get(index);
            checkLast(place + "/" + index, rule.when(), index == limits.size() - 1, faults);
            checkCondition(place + "/" + index + "/when", rule.when(), faults);
        }
    }

    private static void checkLast(String place, String condition, boolean last, FileFaults faults) {
        if (last != (condition == null)) {
            faults.add(place + "/when", "condition-order");
        }
    }

    private void checkCondition(String place, String condition, FileFaults faults) {
        if (condition != null) {
            conditions.faultInCondition(condition).ifPresent(reason -> bad(place, reason, faults));
        }
    }

    private static void bad(String place, String reason, FileFaults faults) {
        faults.add(place, "expression", reason);
    }
}
