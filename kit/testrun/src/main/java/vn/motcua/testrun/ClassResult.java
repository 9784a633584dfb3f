package vn.motcua.testrun;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of one test class.
 *
 * @param module the directory of its Maven module, from the root of the project
 * @param name without its package
 */
record ClassResult(String module, String name, Duration took, int passed, int skipped, List<Failure> failures) {
    record Failure(String test, String trace) {}

    ClassResult with(ClassResult other) {
        var all = new ArrayList<>(failures);
        all.addAll(other.failures);
        return new ClassResult(
                module, name, took.plus(other.took), passed + other.passed, skipped + other.skipped, all);
    }
}
