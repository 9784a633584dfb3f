package vn.motcua.fuzz.aftermath;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.drill.audit.Backlog;
import vn.motcua.local.LocalSystem;
import vn.motcua.playbook.client.Eventually;
import vn.motcua.playbook.client.Rows;

/** Whether inconsistent rows are left in the four databases, once nothing is pending any more. */
public final class Aftermath {
    private static final int MOST_SHOWN = 50;

    private final LocalSystem system;
    private final Set<String> before;

    /** Remembers the existing violations, which this run did not cause. */
    public Aftermath(LocalSystem system) {
        this.system = system;
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
                .forEach(check -> Rows.read(system, check.service(), check.sql()).stream()
                        .forEach(row -> violations.add(check.service().title() + ", " + check.what() + ": " + row)));
        violations.addAll(Chains.broken(system));
        return violations;
    }

    private boolean isQuiet() {
        var backlog = Backlog.of(system);
        return backlog.unread() == 0 && backlog.deliveries() == 0;
    }
}
