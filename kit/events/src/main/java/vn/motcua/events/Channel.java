package vn.motcua.events;

/** The way an application came in (<i>kênh thực hiện</i>, Decision 766/QĐ-TTg index 3.3: 1 counter, 2 online, 3 post). */
public enum Channel {
    COUNTER,
    ONLINE,
    /** The national public service portal, filing on behalf of a person it has authenticated. */
    PORTAL
}
