package vn.motcua.fuzz.generating;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** The random numbers of one request: the same seed and number give the same sequence. */
public final class Dice {
    private final SplittableRandom random;

    public Dice(long seed, int number) {
        random = new SplittableRandom(seed * 1_000_003 + number);
    }

    /** From 0 to {@code bound} - 1. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    public <T> T of(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    @SafeVarargs
    public final <T> T of(T... things) {
        return things[random.nextInt(things.length)];
    }

    public UUID uuid() {
        return new UUID(random.nextLong() & ~0xF000L | 0x7000L, random.nextLong() >>> 2 | 1L << 63);
    }
}
