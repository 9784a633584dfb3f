package vn.motcua.drill;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.drill.audit.AuditResult;
import vn.motcua.drill.ledger.AttemptResult;
import vn.motcua.drill.ledger.Entry;

/** The result of a drill as a table: one line per guarantee, one line per finding. */
public record Report(List<AuditResult> results, List<Entry> ledger) {
    private static final int MOST = 20;

    public boolean holds() {
        return results.stream().allMatch(AuditResult::holds);
    }

    void print(PrintStream out) {
        out.printf("%n%-52s %9s %9s %6s%n", "guarantee", "looked at", "expected", "found");
        results.forEach(result -> out.printf(
                "%-52s %9d %9d %6d%s%n",
                result.guarantee(),
                result.looked(),
                0,
                result.findings().size(),
                result.looked() == 0 ? "  NOTHING TO LOOK AT" : ""));
        out.printf("%nledger: %s%nattempts of unknown result by status (0: no answer): %s%n", fates(), unknown());
        results.forEach(result -> findings(result, out));
        out.printf("%n%s%n", holds() ? "Everything holds." : "NOT everything holds.");
    }

    private static void findings(AuditResult result, PrintStream out) {
        if (result.findings().isEmpty()) {
            return;
        }
        out.printf("%n%s: %d%n", result.guarantee(), result.findings().size());
        result.findings().stream()
                .limit(MOST)
                .forEach(finding -> out.printf("  %s  %s%n", finding.application(), finding.wrong()));
    }

    private String fates() {
        return ledger.stream()
                .collect(Collectors.groupingBy(Entry::result, Collectors.counting()))
                .toString();
    }

    private String unknown() {
        return ledger.stream()
                .filter(entry -> entry.result() == AttemptResult.UNKNOWN)
                .collect(Collectors.groupingBy(Entry::status, Collectors.counting()))
                .toString();
    }
}
