package vn.motcua.rest;

import java.util.Optional;

/** Maps a service's own exceptions to problems. Beans of this type are asked before the common mapping of a throwable. */
public interface ServiceProblems {
    /** Empty for an exception it does not know. @param cause the thrown exception or one of its causes */
    Optional<Problem> problem(Throwable cause);
}
