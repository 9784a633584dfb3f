package vn.motcua.drill.load;

import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.Supplier;
import vn.motcua.playbook.client.Answer;
import vn.motcua.playbook.client.ExpectationFailed;

/** What a client knows after one attempt. */
sealed interface Outcome {
    /** Conflicts that are temporary, as docs/api-conventions.md says. */
    Set<String> TO_BE_TRIED_AGAIN = Set.of("idempotency-key-in-use", "changed-meanwhile");

    record Done(Answer answer) implements Outcome {}

    record Refused(Answer answer) implements Outcome {}

    /** @param status 0 if there was no answer */
    record Unknown(int status, String why) implements Outcome {}

    static Outcome of(Supplier<Answer> attempt) {
        try {
            return of(attempt.get());
        } catch (UncheckedIOException e) {
            return new Unknown(0, e.getMessage() + ": " + e.getCause());
        } catch (ExpectationFailed noToken) {
            return new Unknown(0, noToken.getMessage());
        }
    }

    /** Temporary: token not accepted, same request still running, timeout, too many requests, every server error. */
    private static Outcome of(Answer answer) {
        return switch (answer.status()) {
            case 200, 201, 202, 204 -> new Done(answer);
            case 401, 408, 425, 429 -> unknown(answer);
            case 409 -> TO_BE_TRIED_AGAIN.contains(answer.problem()) ? unknown(answer) : new Refused(answer);
            default -> answer.status() >= 500 ? unknown(answer) : new Refused(answer);
        };
    }

    private static Outcome unknown(Answer answer) {
        return new Unknown(answer.status(), answer.toString());
    }
}
