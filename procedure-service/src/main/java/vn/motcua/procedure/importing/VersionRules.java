package vn.motcua.procedure.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.LimitRule;
import vn.motcua.procedure.catalogue.ProcedureVersion;
import vn.motcua.procedure.condition.Conditions;
import vn.motcua.procedure.form.JsonSchemas;

/** What must hold within one version of a procedure. */
@ApplicationScoped
class VersionRules {
    private final Conditions conditions;
    private final JsonSchemas schemas;

    VersionRules(Conditions conditions, JsonSchemas schemas) {
        this.conditions = conditions;
        this.schemas = schemas;
    }

    void check(String place, ProcedureVersion version, Catalogue catalogue, Faults faults) {
        if (version.replacedBy() != null
                && catalogue.versions(version.replacedBy()).isEmpty()) {
            faults.add(
                    place + "/replacedBy",
                    "unknown-procedure",
                    "Không có thủ tục " + version.replacedBy() + ".",
                    "There is no procedure " + version.replacedBy() + ".");
        }
        faults.addAll(place + "/form", schemas.faultsIn(version.form()));
        checkDocuments(place + "/documents", version, faults);
        checkFees(place + "/fees", version, faults);
        CatalogueRules.checkParameters(place, version.parameters(), faults);
        checkLimits(place + "/limits", version.limits(), faults);
        new ProcessRules(place + "/process", version, catalogue, faults).check();
        for (int index = 0; index < version.process().size(); index++) {
            var leg = version.process().get(index);
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

    private void checkDocuments(String place, ProcedureVersion version, Faults faults) {
        var codes = new HashSet<String>();
        for (int index = 0; index < version.documents().size(); index++) {
            var document = version.documents().get(index);
            if (!codes.add(document.code())) {
                faults.add(
                        place + "/" + index + "/code", "duplicate", "Mã giấy tờ lặp lại.", "This code stands twice.");
            }
            checkCondition(place + "/" + index + "/when", document.when(), faults);
        }
    }

    private void checkFees(String place, ProcedureVersion version, Faults faults) {
        for (int index = 0; index < version.fees().size(); index++) {
            var fee = version.fees().get(index);
            checkCondition(place + "/" + index + "/when", fee.when(), faults);
            if (fee.formula() != null) {
                var formula = place + "/" + index + "/formula";
                conditions.faultInFormula(fee.formula()).ifPresent(reason -> bad(formula, reason, faults));
            }
        }
    }

    private void checkLimits(String place, List<LimitRule> limits, Faults faults) {
        for (int index = 0; index < limits.size(); index++) {
            var rule = limits.get(index);
            var last = index == limits.size() - 1;
            if (last != (rule.when() == null)) {
                faults.add(
                        place + "/" + index + "/when",
                        "limit-order",
                        "Mọi thời hạn trừ thời hạn cuối cùng phải có điều kiện, thời hạn cuối thì không.",
                        "Every limit but the last needs a condition, and the last has none.");
            }
            checkCondition(place + "/" + index + "/when", rule.when(), faults);
        }
    }

    private void checkCondition(String place, String condition, Faults faults) {
        if (condition != null) {
            conditions.faultInCondition(condition).ifPresent(reason -> bad(place, reason, faults));
        }
    }

    private static void bad(String place, String reason, Faults faults) {
        faults.add(place, "expression", "Biểu thức sai: " + reason, "Not a usable expression: " + reason);
    }
}
