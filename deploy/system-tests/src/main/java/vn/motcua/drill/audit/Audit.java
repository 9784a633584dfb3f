package vn.motcua.drill.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Compares the ledger with the state of the system: one result per guarantee. */
public final class Audit {
    private Audit() {}

    public static List<AuditResult> of(Snapshot world) {
        return checks().stream().map(check -> check.of(world)).toList();
    }

    /** The findings about these applications only, by guarantee. */
    public static Map<String, List<Finding>> about(Set<UUID> applications, Snapshot world) {
        var found = new LinkedHashMap<String, List<Finding>>();
        for (var result : of(world)) {
            var own = result.findings().stream()
                    .filter(finding ->
                            applications.stream().anyMatch(id -> id.toString().equals(finding.application())))
                    .toList();
            if (!own.isEmpty()) {
                found.put(result.guarantee(), own);
            }
        }
        return found;
    }

    private static List<Check> checks() {
        return List.of(
                new LostCheck(),
                new DoubleCheck(),
                new OrderCheck(),
                new ConsumedCheck(),
                new MailCheck(),
                new EchoCheck(),
                new PartnerCheck(),
                new ParkedCheck(),
                new ChainCheck(),
                new ViewCheck(),
                new StandstillCheck(),
                new FaultCheck());
    }
}
