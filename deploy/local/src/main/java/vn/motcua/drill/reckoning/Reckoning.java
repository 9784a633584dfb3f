package vn.motcua.drill.reckoning;

import java.util.List;

/** Holds the ledger against the world: one verdict a guarantee. */
public final class Reckoning {
    private Reckoning() {}

    public static List<Verdict> of(World world) {
        return checks().stream().map(check -> check.of(world)).toList();
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
                new StuckCheck(),
                new FaultCheck());
    }
}
