package vn.motcua.routing.reception;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import vn.motcua.events.Text;
import vn.motcua.rest.Languages;
import vn.motcua.rest.Problem;

/** The answer to an acceptance that comes after the check's validity: 409, and a new check has been asked for. */
final class CheckExpired {
    private static final Text TITLE = new Text("Kết quả kiểm tra đã hết hiệu lực", "The check has expired");
    private static final Text DETAIL = new Text(
            "Quy định đã thay đổi sau khi kiểm tra; hồ sơ đang được kiểm tra lại. Hãy mở lại công việc sau ít phút.",
            "The law changed after the check; the application is being checked anew. Read the task again in a moment.");

    private CheckExpired() {}

    static Response answer(HttpHeaders headers) {
        var language = Languages.of(headers);
        return Response.status(Response.Status.CONFLICT)
                .type("application/problem+json")
                .entity(Map.of(
                        "type", Problem.TYPES + "check-expired",
                        "title", TITLE.in(language),
                        "status", 409,
                        "detail", DETAIL.in(language),
                        "errors", List.of()))
                .build();
    }
}
