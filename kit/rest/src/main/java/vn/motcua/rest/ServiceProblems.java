package vn.motcua.rest;

import java.util.Optional;

/** A service's own exceptions as problems: a bean of this type is asked before anything else is made of a throwable. */
public interface ServiceProblems {
    /** Empty for what it does not know. @param cause what was thrown, or one of its causes */
    Optional<Problem> problem(Throwable cause);
}
