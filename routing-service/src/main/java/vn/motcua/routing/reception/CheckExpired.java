package vn.motcua.routing.reception;

import vn.motcua.rest.Problem;

/** The 409 answer to an acceptance after the check's validity; a new check has been requested. */
final class CheckExpired {
    private CheckExpired() {}

    static Problem problem() {
        return Problem.conflict("check-expired");
    }
}
