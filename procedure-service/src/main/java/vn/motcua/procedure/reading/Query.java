package vn.motcua.procedure.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import vn.motcua.events.Messages;
import vn.motcua.events.Text;
import vn.motcua.rest.Fault;
import vn.motcua.rest.Problem;
import vn.motcua.worktime.Hanoi;

/** The readers' query parameters. */
public final class Query {
    private Query() {}

    /** @throws Problem 400 if it is no day of the years 1900 to 2200 */
    public static LocalDate parse(String text, Clock clock) {
        return day("on", text, clock);
    }

    /** Today in Hanoi if none is given. @throws Problem 400 if it is no day of the years 1900 to 2200 */
    public static LocalDate day(String name, String text, Clock clock) {
        if (text == null || text.isEmpty()) {
            return Hanoi.day(clock.instant());
        }
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeParseException none) {
            // falls through to the same answer
        }
        throw Problem.invalid(new Fault("?" + name, "format", Messages.of("format.example", "2026-09-01")));
    }

    /** @param successors codes */
    public static Text replaced(List<String> successors) {
        if (successors.isEmpty()) {
            return Messages.of("query.procedure-longer-force");
        }
        return Messages.of("query.procedure-replaced", String.join(", ", successors));
    }
}
