package vn.motcua.drill;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.drill.ledger.Entry;
import vn.motcua.drill.ledger.Fate;
import vn.motcua.drill.reckoning.Verdict;

/** The end of a drill as a table: a line a guarantee, a line a finding. */
public record Report(List<Verdict> verdicts, List<Entry> ledger) {
    private static final int MOST = 20;

    public boolean holds() {
        return verdicts.stream().allMatch(Verdict::holds);
    }

    void print(PrintStream out) {
        out.printf("%n%-52s %9s %9s %6s%n", "guarantee", "looked at", "expected", "found");
        verdicts.forEach(verdict -> out.printf(
                "%-52s %9d %9d %6d%s%n",
                verdict.guarantee(),
                verdict.looked(),
                0,
                verdict.findings().size(),
                verdict.looked() == 0 ? "  NOTHING TO LOOK AT" : ""));
        out.printf("%nledger: %s%nattempts of unknown fate by status (0: no answer): %s%n", fates(), unknown());
        verdicts.forEach(verdict -> findings(verdict, out));
        out.printf("%n%s%n", holds() ? "Everything holds." : "NOT everything holds.");
    }

    private static void findings(Verdict verdict, PrintStream out) {
        if (verdict.findings().isEmpty()) {
            return;
        }
        out.printf("%n%s: %d%n", verdict.guarantee(), verdict.findings().size());
        verdict.findings().stream()
                .limit(MOST)
                .forEach(finding -> out.printf("  %s  %s%n", finding.application(), finding.wrong()));
    }

    private String fates() {
        return ledger.stream()
                .collect(Collectors.groupingBy(Entry::fate, Collectors.counting()))
                .toString();
    }

    private String unknown() {
        return ledger.stream()
                .filter(entry -> entry.fate() == Fate.UNKNOWN)
                .collect(Collectors.groupingBy(Entry::status, Collectors.counting()))
                .toString();
    }
}
