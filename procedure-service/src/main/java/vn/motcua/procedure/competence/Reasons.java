package vn.motcua.procedure.competence;

import java.time.LocalDate;
import vn.motcua.events.Messages;
import vn.motcua.events.Text;
import vn.motcua.procedure.catalogue.Area;
import vn.motcua.procedure.catalogue.Area.Competence;
import vn.motcua.procedure.catalogue.LegPlan;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.catalogue.Standing;
import vn.motcua.procedure.catalogue.Standing.Absence;
import vn.motcua.procedure.catalogue.Succeeded;

/** Texts that explain why an agency is competent, or why none is. */
final class Reasons {
    static final Text RECEIVING = Messages.of("reasons.receiving");
    static final Text NO_CONTROL = Messages.of("reasons.no-control");

    private Reasons() {}

    static Text row(Competence row, Standing<Area> area) {
        var ground = ground(row);
        return succeeded(Messages.of("reasons.from", ground, row.source(), row.from(), until(row)), area);
    }

    private static Text until(Competence row) {
        return row.to() == null ? new Text("", "") : Messages.of("reasons.until", row.to());
    }

    private static Text ground(Competence row) {
        return switch (row.ground()) {
            case LAW -> Messages.of("reasons.law");
            case DECENTRALISATION -> Messages.of("reasons.decentralisation");
            case AUTHORISATION -> Messages.of("reasons.authorisation");
        };
    }

    static Text process(Provisions provisions) {
        return Messages.of("reasons.named-procedure-process", provisions.source());
    }

    static Text procedure(Provisions provisions) {
        return Messages.of("reasons.named-procedure", provisions.source());
    }

    /** @return the reason, with the successor of the agency or area that it names */
    static <T extends Succeeded> Text succeeded(Text why, Standing<T> standing) {
        if (!standing.succeeded()) {
            return why;
        }
        var old = standing.path().getFirst();
        var now = standing.path().getLast();
        return Messages.of("reasons.now", why, old.name(), now.name(), old.source());
    }

    static Text nobody(LegPlan leg, Area area, LocalDate day) {
        return Messages.of("reasons.agency-decides", leg.matter(), area.name(), day);
    }

    static Text nowhere(Standing<Area> area) {
        return area.path().isEmpty()
                ? Messages.of("reasons.area-needed-area")
                : gone(area.path().getFirst().code(), area);
    }

    static <T extends Succeeded> Text gone(String code, Standing<T> standing) {
        return switch (standing.absence()) {
            case UNKNOWN -> Messages.of("reasons.unknown", code);
            case NOT_YET ->
                Messages.of("reasons.not-yet", code, standing.path().getLast().from());
            case ENDED -> Messages.of("reasons.ended", code);
            case SPLIT -> {
                var successors = String.join(", ", standing.path().getLast().successors());
                yield Messages.of("reasons.split-into", code, successors);
            }
        };
    }

    static String code(Absence absence) {
        return switch (absence) {
            case UNKNOWN -> "unknown";
            case NOT_YET -> "not-yet";
            case ENDED -> "ended";
            case SPLIT -> "split";
        };
    }
}
