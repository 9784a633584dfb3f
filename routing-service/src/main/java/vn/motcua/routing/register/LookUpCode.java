package vn.motcua.routing.register;

import java.security.SecureRandom;
import java.util.Locale;

/** Six digits that nobody can foretell: beside the case code, which is no secret, they show that one holds the receipt. */
public final class LookUpCode {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;

    private LookUpCode() {}

    public static String next() {
        return String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
    }
}
