package vn.motcua.worktime;

/** The unit of a time limit (thời hạn giải quyết). */
public enum LimitUnit {
    /** Ngày làm việc: days the office works, due at the end of its hours on the last of them. */
    WORKING_DAY,

    /** Ngày: every day counts; a last day off rolls to the next working day (Civil Code 2015 Art. 148). */
    CALENDAR_DAY,

    /** Giờ làm việc: hours while the office is open. */
    WORKING_HOUR,

    /** Giờ: clock hours, day and night, never rolled ("12 giờ", "24 giờ"). */
    HOUR,

    /** Tháng: the same day of a later month, clamped to its end and rolled as a calendar day is. */
    MONTH
}
