package vn.motcua.routing.law;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;
import vn.motcua.events.Text;
import vn.motcua.rest.Problem;
import vn.motcua.worktime.CalendarGap;

/** A due date that would fall outside the published calendar is refused, never guessed: 409 naming the day. */
@Provider
class CalendarGapAsProblem implements ExceptionMapper<CalendarGap> {
    @Context
    Providers providers;

    @Override
    public Response toResponse(CalendarGap gap) {
        var problem = Problem.conflict(
                "calendar-gap",
                new Text(
                        "Chưa có lịch làm việc cho ngày " + gap.day() + ": hãy nạp lịch của năm đó vào danh mục.",
                        "No working calendar covers " + gap.day() + ": import that year's calendar."));
        return providers.getExceptionMapper(Problem.class).toResponse(problem);
    }
}
