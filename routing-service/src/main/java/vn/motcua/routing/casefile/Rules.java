package vn.motcua.routing.casefile;

import java.time.LocalTime;
import java.util.Map;
import vn.motcua.events.CheckEvent.LawParameter;
import vn.motcua.worktime.CountingMode;
import vn.motcua.worktime.Limit;
import vn.motcua.worktime.LimitUnit;

/** The general rules that the check resolved for a case and acceptance pins. None has a value in code. */
public record Rules(Map<String, LawParameter> parameters) {

    public String text(String name) {
        var parameter = parameters.get(name);
        if (parameter == null) {
            throw new IllegalStateException("the check resolved no parameter " + name);
        }
        return parameter.value();
    }

    public int number(String name) {
        return Integer.parseInt(text(name));
    }

    /** Null where the law knows no cut-off hour. */
    public LocalTime cutOff() {
        return parameters.containsKey("cutOff.time") ? LocalTime.parse(text("cutOff.time")) : null;
    }

    /** A limit as written in the parameters: {@code 8 WORKING_HOUR}. */
    public Limit limit(String name) {
        var words = text(name).split(" ");
        return new Limit(Integer.parseInt(words[0]), LimitUnit.valueOf(words[1]), CountingMode.NEXT_DAY);
    }
}
