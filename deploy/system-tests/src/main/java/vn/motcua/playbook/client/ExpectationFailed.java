package vn.motcua.playbook.client;

/** Something is not as it must be. */
public final class ExpectationFailed extends AssertionError {
    public ExpectationFailed(String message) {
        super(message);
    }
}
