package vn.motcua.routing.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The names of officers, for lists: a name changes once in a lifetime, so one may be some minutes old. */
@ApplicationScoped
public class OfficerNames {
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final Assignments assignments;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    OfficerNames(Assignments assignments) {
        this.assignments = assignments;
    }

    /** @param name null if the staff list does not know the officer */
    private record Known(String name, long readAt) {
        boolean isGood() {
            return System.nanoTime() - readAt < GOOD_FOR.toNanos();
        }
    }

    /** By the ids of the officers; null for one that the staff list does not know. */
    public Map<String, String> of(Collection<String> officers) {
        var missing = officers.stream().filter(officer -> !isKnown(officer)).toList();
        if (!missing.isEmpty()) {
            var read = assignments.namesOf(missing);
            missing.forEach(officer -> known.put(officer, new Known(read.get(officer), System.nanoTime())));
        }
        var names = new HashMap<String, String>();
        officers.forEach(officer -> names.put(officer, known.get(officer).name()));
        return names;
    }

    private boolean isKnown(String officer) {
        var name = known.get(officer);
        return name != null && name.isGood();
    }
}
