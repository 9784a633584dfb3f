package vn.motcua.events;

import jakarta.annotation.Nullable;
import java.time.OffsetDateTime;
import java.util.List;
import vn.motcua.events.CheckEvent.Moment;

/**
 * The state of a case after an event: what NĐ 224/2026/NĐ-CP Art. 15(1)g wants in every status notice (agency, person
 * handling it, times of reception, handling and return), and what the indices of Decision 766 count.
 *
 * @param caseCode absent before acceptance (61/2018/NĐ-CP Art. 17(3))
 * @param portalCode the national portal's state, 1 to 10, derived and never typed
 * @param agency who works on it now
 * @param handler the one person responsible for it now; absent once it has ended
 * @param dueAt the last appointment; absent before acceptance, while a clock stands, while a result is to come that no date is promised
 *     for, and once nothing more is due
 * @param supplements how many requests for a supplement were made
 * @param at the instant of the change
 * @param inOneSitting true if the case was settled while the applicant waited (61/2018/NĐ-CP Art. 17(4)); else absent
 * @param receivingUnit the one-stop unit where papers are brought and results fetched
 * @param toPay what the applicant has yet to pay; absent if nothing
 */
public record CaseStatus(
        @Nullable String caseCode,
        int portalCode,
        String procedure,
        Text procedureName,
        String receivingAgency,
        @Nullable String agency,
        @Nullable String unit,
        @Nullable Handler handler,
        OffsetDateTime filedAt,
        @Nullable OffsetDateTime acceptedAt,
        @Nullable OffsetDateTime dueAt,
        @Nullable OffsetDateTime endedAt,
        int supplements,
        List<Appointment> appointments,
        OffsetDateTime at,
        @Nullable Boolean inOneSitting,
        @Nullable String receivingUnit,
        @Nullable List<Due> toPay) {

    /** @param amount in đồng @param moment when it is to be paid */
    public record Due(Text name, long amount, Moment moment) {}

    /** The one person responsible for the case now. */
    public record Handler(String officer, String name, PostRole role) {}

    /**
     * One result the applicant will get, and when. Appointments belong to results, not to cases.
     *
     * @param number of the issued result; absent until then, and if it has none
     * @param provisional true if the days off of that year are not announced yet; else absent
     */
    public record Appointment(
            String leg,
            String result,
            Text name,
            @Nullable String agency,
            @Nullable OffsetDateTime dueAt,
            @Nullable OffsetDateTime issuedAt,
            @Nullable OffsetDateTime handedOverAt,
            @Nullable Outcome outcome,
            @Nullable String number,
            @Nullable Boolean provisional) {}

    public enum Outcome {
        GRANTED,
        REJECTED,
        PARTIAL
    }
}
