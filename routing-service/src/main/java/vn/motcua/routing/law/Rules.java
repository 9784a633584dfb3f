package vn.motcua.routing.law;

import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import vn.motcua.events.CheckEvent.LawParameter;
import vn.motcua.worktime.ClockEvent.Afterwards;
import vn.motcua.worktime.CountingMode;
import vn.motcua.worktime.Limit;
import vn.motcua.worktime.LimitUnit;

/** The general rules that the check resolved for a case and acceptance pins. No rule has a value in code. */
public record Rules(Map<String, LawParameter> parameters) {

    public String text(String name) {
        var parameter = parameters.get(name);
        if (parameter == null) {
            throw new IllegalStateException("the check resolved no parameter " + name);
        }
        return parameter.value();
    }

    /** What sets the value; null if the check resolved no such parameter, or without a source. */
    public String source(String name) {
        var parameter = parameters.get(name);
        return parameter == null ? null : parameter.source();
    }

    public int number(String name) {
        return Integer.parseInt(text(name));
    }

    /** Null where the law knows no cut-off hour. */
    public LocalTime cutOff() {
        return parameters.containsKey("cutOff.time") ? LocalTime.parse(text("cutOff.time")) : null;
    }

    /** How often the applicant may be asked in all. A case accepted before this rule existed uses the rule of the reception. */
    public int supplementsWhileProcessing() {
        return number(
                parameters.containsKey("supplement.processing.count")
                        ? "supplement.processing.count"
                        : "supplement.intake.count");
    }

    /** How long the applicant has for a supplement; empty where no text limits it. */
    public Optional<Limit> supplementWindow() {
        return text("supplement.window").equals("NONE") ? Optional.empty() : Optional.of(limit("supplement.window"));
    }

    /** What a supplement does to the clock (61/2018/NĐ-CP Art. 19(4); 301/2026/NĐ-CP Art. 3(4)). */
    public Afterwards afterSupplement() {
        return switch (text("supplement.clock")) {
            case "ZERO" -> Afterwards.RESTART;
            case "RESUME" -> Afterwards.RESUME;
            default -> throw new IllegalStateException("supplement.clock is neither ZERO nor RESUME");
        };
    }

    /** Whether the receipt holds a code with which a case is looked up here. A case checked before this rule existed gets none. */
    public boolean printsLookUpCode() {
        if (!parameters.containsKey("lookUp.code")) {
            return false;
        }
        return switch (text("lookUp.code")) {
            case "PRINTED" -> true;
            case "NONE" -> false;
            default -> throw new IllegalStateException("lookUp.code is neither PRINTED nor NONE");
        };
    }

    /**
     * How many days before the appointment form 04 must be sent at the latest (61/2018/NĐ-CP Art. 19(9)).
     *
     * @throws IllegalStateException if the rule is not in days of the calendar
     */
    public int apologyLead() {
        var lead = limit("apology.lead");
        if (lead.unit() != LimitUnit.CALENDAR_DAY) {
            throw new IllegalStateException("apology.lead is not in days of the calendar");
        }
        return lead.value();
    }

    /** A limit as written in the parameters: {@code 8 WORKING_HOUR}. */
    public Limit limit(String name) {
        var words = text(name).split(" ");
        return new Limit(Integer.parseInt(words[0]), LimitUnit.valueOf(words[1]), CountingMode.NEXT_DAY);
    }
}
