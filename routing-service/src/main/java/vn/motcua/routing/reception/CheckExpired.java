package vn.motcua.routing.reception;

import vn.motcua.events.Text;
import vn.motcua.rest.Problem;

/** Why an acceptance that comes after the check's validity is refused: 409, and a new check has been asked for. */
final class CheckExpired {
    private CheckExpired() {}

    static Problem problem() {
        return Problem.conflict(
                "check-expired",
                new Text(
                        "Quy định đã thay đổi sau khi kiểm tra; hồ sơ đang được kiểm tra lại. Hãy mở lại công việc sau"
                                + " ít phút.",
                        "The law changed after the check; the application is being checked anew. Read the task again"
                                + " in a moment."));
    }
}
