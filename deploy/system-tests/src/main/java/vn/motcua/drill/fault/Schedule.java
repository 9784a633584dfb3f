package vn.motcua.drill.fault;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * The faults and their times. The same seed and length give the same schedule. Every target fails before any fails
 * again, at most two fail at a time, and the last fault is over before the end.
 */
public record Schedule(List<Fault> faults) {
    private static final Duration FIRST = Duration.ofSeconds(3);

    public Schedule {
        faults = List.copyOf(faults);
    }

    /** @param lines whether the connections between the parts can fail, too */
    public static Schedule of(long seed, Duration length, boolean lines) {
        var random = new Random(seed);
        var deck = new ArrayDeque<Target>();
        var faults = new ArrayList<Fault>();
        var at = FIRST;
        while (true) {
            var fault = next(random, deck, at, lines);
            if (fault.end().compareTo(length) > 0) {
                return new Schedule(faults);
            }
            faults.add(fault);
            at = following(random, faults);
        }
    }

    private static Fault next(Random random, Deque<Target> deck, Duration at, boolean lines) {
        if (deck.isEmpty()) {
            var targets = Arrays.asList(Target.values());
            Collections.shuffle(targets, random);
            deck.addAll(targets);
        }
        var target = deck.pop();
        var kinds = target.kinds(lines);
        var kind = kinds.get(random.nextInt(kinds.size()));
        return new Fault(at, target, kind, milliseconds(random, kind.shortest(), kind.longest()));
    }

    /** Every third fault, on average, begins soon after the previous one began, but never while two faults still last. */
    private static Duration following(Random random, List<Fault> faults) {
        var last = faults.getLast();
        var at = random.nextInt(3) > 0
                ? last.end().plus(milliseconds(random, 500, 4_000))
                : last.at().plus(milliseconds(random, 300, 1_000));
        var room = faults.stream()
                .map(Fault::end)
                .sorted(Comparator.reverseOrder())
                .skip(1)
                .findFirst()
                .orElse(Duration.ZERO);
        return at.compareTo(room) < 0 ? room : at;
    }

    private static Duration milliseconds(Random random, int least, int most) {
        return Duration.ofMillis(random.nextInt(least, most));
    }
}
