package vn.motcua.procedure.catalogue;

import vn.motcua.events.Text;

/**
 * How an application may be filed.
 *
 * @param online the level of the online service (NĐ 224/2026/NĐ-CP Art. 14)
 * @param reason why it is offered online only in part; published with it (Art. 14)
 * @param assurance the identification level an online submission needs, 0 if none is asked for (NĐ 69/2024/NĐ-CP)
 * @param sitting whether it may be settled in one sitting at the counter (NĐ 61/2018/NĐ-CP Art. 17(4))
 * @param system the system that processes it: the city's or a ministry's (NĐ 224/2026/NĐ-CP Art. 15(1)i)
 * @param scope where it may be received outside its own place (NĐ 118/2025/NĐ-CP Art. 14)
 * @param scopeDecision the decision that lists the procedure with this scope, absent with {@link Scope#NONE}
 */
public record Filing(
        Online online,
        Reason reason,
        int assurance,
        boolean sitting,
        System system,
        Scope scope,
        String scopeDecision) {
    public enum Online {
        NONE,
        /** <i>Một phần</i>. */
        PARTIAL,
        /** <i>Toàn trình</i>. */
        FULL
    }

    public record Reason(Cause cause, Text text) {}

    public enum Cause {
        PRESENCE,
        FIELD_CHECK,
        TECHNICAL
    }

    public enum System {
        /** Processed here. */
        CITY,
        /** Processed in a ministry's central system and only tracked here. */
        MINISTRY
    }

    /** <i>Không phụ thuộc địa giới hành chính</i>. */
    public enum Scope {
        NONE,
        PROVINCE,
        COUNTRY
    }
}
