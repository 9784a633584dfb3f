package vn.motcua.drill.havoc;

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
 * Which blow falls when. The same seed and length give the same schedule. Every target is struck before any is struck
 * again, at most two are struck at a time, and the last blow is over before the end.
 */
public record Schedule(List<Strike> strikes) {
    private static final Duration FIRST = Duration.ofSeconds(3);

    public Schedule {
        strikes = List.copyOf(strikes);
    }

    /** @param lines whether the lines between the parts can be struck, too */
    public static Schedule of(long seed, Duration length, boolean lines) {
        var random = new Random(seed);
        var deck = new ArrayDeque<Target>();
        var strikes = new ArrayList<Strike>();
        var at = FIRST;
        while (true) {
            var strike = next(random, deck, at, lines);
            if (strike.end().compareTo(length) > 0) {
                return new Schedule(strikes);
            }
            strikes.add(strike);
            at = following(random, strikes);
        }
    }

    private static Strike next(Random random, Deque<Target> deck, Duration at, boolean lines) {
        if (deck.isEmpty()) {
            var targets = Arrays.asList(Target.values());
            Collections.shuffle(targets, random);
            deck.addAll(targets);
        }
        var target = deck.pop();
        var blows = target.blows(lines);
        var blow = blows.get(random.nextInt(blows.size()));
        return new Strike(at, target, blow, milliseconds(random, blow.shortest(), blow.longest()));
    }

    /** Every third falls soon after the one before began, but only when no more than one still lasts. */
    private static Duration following(Random random, List<Strike> strikes) {
        var last = strikes.getLast();
        var at = random.nextInt(3) > 0
                ? last.end().plus(milliseconds(random, 500, 4_000))
                : last.at().plus(milliseconds(random, 300, 1_000));
        var room = strikes.stream()
                .map(Strike::end)
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
