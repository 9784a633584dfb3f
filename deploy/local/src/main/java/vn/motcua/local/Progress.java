package vn.motcua.local;

/** Hears what the start is doing. */
public interface Progress {

    /** A phase is done; {@code seconds} is what it took. */
    void done(String phase, double seconds);
}
