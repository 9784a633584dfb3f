package vn.motcua.routing.casefile;

import java.time.Instant;
import java.time.LocalTime;
import vn.motcua.worktime.Limit;

/**
 * A due date and what it was counted from.
 *
 * @param office whose hours count
 * @param cutOff null where the law knows no cut-off hour
 * @param since what started the count
 */
public record Promise(Limit limit, String office, LocalTime cutOff, Since since, Instant start, Instant due) {
    public enum Since {
        /** The file came to the counter, which must answer. */
        RECEIPT,
        /** Form 01 (309/2026/NĐ-CP Art. 8(3)). */
        ACCEPTANCE,
        /** The leg's predecessors had ended, or were due to. */
        OPENING
    }
}
