package vn.motcua.procedure.national;

import java.util.Optional;

/** The answers that are known. */
@FunctionalInterface
public interface Answers {
    Answers NONE = _ -> Optional.empty();

    Optional<Answer> to(Question question);
}
