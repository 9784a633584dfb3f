package vn.motcua.routing.reception;

import vn.motcua.rest.Problem;

/** Why an acceptance that comes after the check's validity is refused: 409, and a new check has been asked for. */
final class CheckExpired {
    private CheckExpired() {}

    static Problem problem() {
        return Problem.conflict("check-expired");
    }
}
