package vn.motcua.local;

/** Why a command cannot do its work: one line that names the fix. */
public final class Refusal extends RuntimeException {

    public Refusal(String message) {
        super(message);
    }
}
