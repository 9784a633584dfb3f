package vn.motcua.drill.audit;

import java.util.ArrayList;
import java.util.List;

/** Checks one guarantee against the state of the system. */
abstract class Check {
    private final String guarantee;

    Check(String guarantee) {
        this.guarantee = guarantee;
    }

    final AuditResult of(Snapshot world) {
        var examination = new Examination();
        examine(world, examination);
        return new AuditResult(guarantee, examination.looked, examination.findings);
    }

    abstract void examine(Snapshot world, Examination examination);

    /** Counts the expectations checked, and keeps the findings. */
    static final class Examination {
        private final List<Finding> findings = new ArrayList<>();
        private long looked;

        void expect(boolean right, Object about, String wrong, Object... details) {
            looked++;
            if (!right) {
                findings.add(new Finding(String.valueOf(about), wrong.formatted(details)));
            }
        }
    }
}
