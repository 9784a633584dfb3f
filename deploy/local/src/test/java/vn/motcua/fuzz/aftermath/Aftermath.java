package vn.motcua.fuzz.aftermath;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.demo.client.Eventually;
import vn.motcua.fuzz.generating.Rows;

/** Whether anything half-done is left in the four databases, once everything that was under way has arrived. */
public final class Aftermath {
    private static final int MOST_SHOWN = 50;

    private final Rows rows;
    private final Set<String> before;

    /** What is wrong already is not this run's. */
    public Aftermath(Rows rows) {
        this.rows = rows;
        this.before = Set.copyOf(found());
    }

    /** @return each new violation with its row; empty if all is well */
    public List<String> violations() {
        return found().stream()
                .filter(violation -> !before.contains(violation))
                .limit(MOST_SHOWN)
                .toList();
    }

    private List<String> found() {
        Eventually.holds("every event to be applied and every mail sent", this::isQuiet);
        var violations = new ArrayList<String>();
        Stream.of(CommonChecks.all(), IntakeChecks.ALL, RoutingChecks.ALL, NotificationChecks.ALL)
                .flatMap(List::stream)
                .forEach(check -> rows.of(check.service(), check.sql()).stream()
                        .forEach(row -> violations.add(check.service().title() + ", " + check.what() + ": " + row)));
        violations.addAll(Chains.broken(rows));
        return violations;
    }

    private boolean isQuiet() {
        return Streams.behind(rows).isEmpty()
                && rows.of(vn.motcua.local.Service.NOTIFICATION, "select 1 from delivery where state = 'PENDING'")
                        .isEmpty();
    }
}
