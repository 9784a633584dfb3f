package vn.motcua.events;

/** The way an application came in (<i>kênh thực hiện</i>, Decision 766/QĐ-TTg index 3.3: 1 counter, 2 online, 3 post). */
public enum Channel {
    COUNTER,
    ONLINE,
    /** The national public service portal, filing on behalf of a person it has authenticated. */
    PORTAL,
    /** A self-service kiosk that has identified the person using it (NĐ 118/2025/NĐ-CP Art. 3(9), since 05/08/2026). */
    KIOSK
}
