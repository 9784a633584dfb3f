package vn.motcua.drill.audit;

import java.util.List;

/** What came of one check. @param looked at how many things it looked: none is no proof of anything */
public record AuditResult(String guarantee, long looked, List<Finding> findings) {

    public AuditResult {
        findings = List.copyOf(findings);
    }

    public boolean holds() {
        return findings.isEmpty() && looked > 0;
    }
}
