package vn.motcua.procedure.rules;

import java.util.List;
import java.util.Map;
import vn.motcua.events.Messages;
import vn.motcua.procedure.catalogue.Dated;
import vn.motcua.procedure.catalogue.LawPeriod;

/** Rules for parameters, and for everything that has periods. */
public final class LawRules {
    private LawRules() {}

    public static void checkParameters(String place, Map<String, List<LawPeriod>> parameters, FileFaults faults) {
        parameters.forEach((name, periods) -> checkPeriods(place + "/parameters/" + name, periods, faults));
    }

    /** The dates of each period are in order, and no day is in two periods. */
    public static void checkPeriods(String place, List<? extends Dated> periods, FileFaults faults) {
        for (int index = 0; index < periods.size(); index++) {
            var period = periods.get(index);
            if (period.to() != null && period.to().isBefore(period.from())) {
                faults.add(place + "/" + index, "period");
            }
            for (int other = 0; other < index; other++) {
                var earlier = periods.get(other);
                if (earlier.covers(period.from()) || period.covers(earlier.from())) {
                    faults.add(place + "/" + index, "overlap", Messages.of("overlap.overlaps-time-with", other));
                }
            }
        }
    }
}
