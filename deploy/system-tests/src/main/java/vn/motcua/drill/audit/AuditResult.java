package vn.motcua.drill.audit;

import java.util.List;

/** The result of one check. @param looked the number of expectations checked; zero proves nothing */
public record AuditResult(String guarantee, long looked, List<Finding> findings) {

    public AuditResult {
        findings = List.copyOf(findings);
    }

    public boolean holds() {
        return findings.isEmpty() && looked > 0;
    }
}
