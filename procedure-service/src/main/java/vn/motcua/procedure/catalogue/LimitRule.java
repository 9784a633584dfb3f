package vn.motcua.procedure.catalogue;

import vn.motcua.events.CheckEvent.Certainty;
import vn.motcua.worktime.CountingMode;
import vn.motcua.worktime.Limit;
import vn.motcua.worktime.LimitUnit;

/** A time limit and the case it is for; if there are several, the first whose condition holds counts. */
public record LimitRule(int value, LimitUnit unit, CountingMode mode, String when, String source, Certainty certainty) {
    public Limit limit() {
        return new Limit(value, unit, mode);
    }
}
