package vn.motcua.local;

/** Receives the progress of the start. */
public interface Progress {

    /** A phase is done; it took {@code seconds}. */
    void done(String phase, double seconds);
}
