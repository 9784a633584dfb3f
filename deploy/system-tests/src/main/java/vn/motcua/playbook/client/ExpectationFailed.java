package vn.motcua.playbook.client;

/** An expectation is not met. */
public final class ExpectationFailed extends AssertionError {
    public ExpectationFailed(String message) {
        super(message);
    }
}
