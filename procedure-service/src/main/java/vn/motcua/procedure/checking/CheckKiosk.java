package vn.motcua.procedure.checking;

import java.util.Map;
import vn.motcua.events.Channel;
import vn.motcua.events.CheckEvent.LawParameter;
import vn.motcua.events.Messages;

/** Checks that self-service kiosks accept applications on this day: the parameter {@code reception.kiosk} sets the days. */
final class CheckKiosk {
    private static final String TAKEN_IN = "YES";

    private final Examination examination;
    private final LawParameter rule;

    CheckKiosk(Examination examination, Map<String, LawParameter> parameters) {
        this.examination = examination;
        this.rule = parameters.get("reception.kiosk");
    }

    void check() {
        if (examination.submission().channel() == Channel.KIOSK
                && (rule == null || !rule.value().equals(TAKEN_IN))) {
            examination.fault(
                    "kiosk-not-allowed",
                    "/channel",
                    Messages.of("check-kiosk.day-self-service"),
                    rule == null ? null : rule.source());
        }
    }
}
