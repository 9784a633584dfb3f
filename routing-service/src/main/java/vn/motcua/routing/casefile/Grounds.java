package vn.motcua.routing.casefile;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.events.CaseStatus.Outcome;
import vn.motcua.rest.Fault;

/** Why a result is not what was applied for: a reason and the provision it rests on (61/2018/NĐ-CP Art. 19(8)). */
public final class Grounds {
    private Grounds() {}

    /**
     * What is missing: whoever gets less than they applied for must read why.
     *
     * @param place of the object that has outcome, reason and basis: a JSON pointer
     */
    public static List<Fault> missing(String place, Outcome outcome, String reason, String basis) {
        var faults = new ArrayList<Fault>();
        if (outcome == null || outcome == Outcome.GRANTED) {
            return faults;
        }
        if (reason == null) {
            faults.add(Fault.of(place + "/reason", "required"));
        }
        if (basis == null) {
            faults.add(Fault.of(place + "/basis", "required"));
        }
        return faults;
    }

    /** As one text for the applicant; null without a reason. */
    public static String of(String reason, String basis) {
        return reason == null || basis == null ? reason : reason + " (" + basis + ")";
    }
}
