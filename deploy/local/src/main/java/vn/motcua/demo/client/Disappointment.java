package vn.motcua.demo.client;

/** Something is not as it must be. */
public final class Disappointment extends AssertionError {
    public Disappointment(String message) {
        super(message);
    }
}
