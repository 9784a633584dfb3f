package vn.motcua.rest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Does many things in one request, each checked, done in a transaction of its own, and answered by itself: what is wrong with one
 * stops no other. The order is that of the request, so that a thing named twice is done once and refused once.
 */
@Singleton
public class OneByOne {
    private static final Logger LOG = Logger.getLogger(OneByOne.class);

    private final Causes causes;
    private final Validator validator;

    OneByOne(Causes causes, Validator validator) {
        this.causes = causes;
        this.validator = validator;
    }

    /** @param done null if there is a problem */
    public record Answer<T, R>(T item, R done, ProblemAnswer problem) {}

    /**
     * @param doing returns what becomes of an item; a runtime exception undoes that item
     * @return in the order of the items. Once something it needs is away (503), the rest is answered so without trying.
     */
    public <T, R> List<Answer<T, R>> each(List<T> items, HttpHeaders headers, UriInfo uri, Function<T, R> doing) {
        var answers = new ArrayList<Answer<T, R>>();
        Problem away = null;
        for (T item : items) {
            try {
                if (away != null) {
                    throw away;
                }
                require(item);
                var done = QuarkusTransaction.requiringNew().call(() -> doing.apply(item));
                answers.add(new Answer<>(item, done, null));
            } catch (RuntimeException thrown) {
                var problem = problem(thrown);
                away = problem.status() == 503 ? problem : away;
                answers.add(new Answer<>(item, null, ProblemAnswer.within(problem, headers, uri)));
            }
        }
        return answers;
    }

    /** @throws Problem 400 with all faults of the item, with pointers into it */
    private <T> void require(T item) {
        var violations = validator.validate(item);
        if (!violations.isEmpty()) {
            throw Violations.problem(new ConstraintViolationException(violations))
                    .orElseThrow();
        }
    }

    private Problem problem(RuntimeException thrown) {
        var problem = causes.problem(thrown).orElseGet(Problem::unexpected);
        if (problem.errorId() != null) {
            LOG.errorf(thrown, "unexpected error %s", problem.errorId());
        }
        return problem;
    }
}
