package vn.motcua.routing.law;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.motcua.rest.Problem;
import vn.motcua.rest.ServiceProblems;
import vn.motcua.worktime.CalendarGap;

/** A due date that would fall outside the published calendar is refused, never guessed: 409 naming the day. */
@ApplicationScoped
class CalendarGaps implements ServiceProblems {
    @Override
    public Optional<Problem> problem(Throwable cause) {
        return cause instanceof CalendarGap gap ? Optional.of(problem(gap)) : Optional.empty();
    }

    private static Problem problem(CalendarGap gap) {
        return Problem.conflict("calendar-gap", gap.day());
    }
}
