package vn.motcua.messaging;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** UUID version 7 (RFC 9562, 5.7): the clock's milliseconds, then 74 random bits. It only identifies; never rely on its order. */
public final class Uuid7 {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Uuid7() {}

    public static UUID next(Clock clock) {
        var high = clock.millis() << 16 | VERSION | RANDOM.nextInt(1 << 12);
        var low = VARIANT | RANDOM.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
