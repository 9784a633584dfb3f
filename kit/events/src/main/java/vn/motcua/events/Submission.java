package vn.motcua.events;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * The full state of an application as filed. A supplement carries it again, so that the check needs no memory.
 *
 * @param round 1 for the first submission, one more for each supplement
 * @param filedAt when this round was filed
 * @param externalId the portal's own dossier number, if the portal filed it
 * @param assurance the assurance level of the person's identification, 1 to 3 (NĐ 69/2024/NĐ-CP)
 * @param transactor who files for the owner; absent if the owner does it in person
 * @param authority on what basis the transactor acts (power of attorney, parent of a minor …)
 * @param filedBy the counter officer who typed it in, if one did
 * @param sitting present if the case is to be settled in one sitting (61/2018/NĐ-CP Art. 17(4))
 */
public record Submission(
        int round,
        OffsetDateTime filedAt,
        String procedure,
        Place receivedAt,
        Channel channel,
        @Nullable String externalId,
        int assurance,
        Person owner,
        @Nullable Person transactor,
        @Nullable String authority,
        @Nullable String filedBy,
        @Nullable JsonNode form,
        List<Document> documents,
        List<Payment> payments,
        @Nullable Sitting sitting,
        @Nullable OnPaper onPaper) {

    /** Not received on paper while the line was down. */
    public Submission(
            int round,
            OffsetDateTime filedAt,
            String procedure,
            Place receivedAt,
            Channel channel,
            String externalId,
            int assurance,
            Person owner,
            Person transactor,
            String authority,
            String filedBy,
            JsonNode form,
            List<Document> documents,
            List<Payment> payments,
            Sitting sitting) {
        this(
                round,
                filedAt,
                procedure,
                receivedAt,
                channel,
                externalId,
                assurance,
                owner,
                transactor,
                authority,
                filedBy,
                form,
                documents,
                payments,
                sitting,
                null);
    }

    /** The same, received at another place. */
    public Submission receivedAt(Place place) {
        return new Submission(
                round,
                filedAt,
                procedure,
                place,
                channel,
                externalId,
                assurance,
                owner,
                transactor,
                authority,
                filedBy,
                form,
                documents,
                payments,
                sitting,
                onPaper);
    }

    /** A unit of an agency: a one-stop section, a reception point, a specialised division. */
    public record Place(String agency, String unit) {}

    /**
     * A document as filed.
     *
     * @param code the code of the procedure's component that it answers (<i>mã thành phần hồ sơ</i>)
     * @param version counts the replacements of one document, from 1
     * @param issuedOn the day of issue printed on the paper, as the person who attached it entered it; absent if not
     * stated
     * @param validUntil the last day on which it is valid, if one is printed on it; entered in the same way
     * @param filedOn when it was first filed: a paper that was valid then does not expire while another one is
     * supplemented
     */
    public record Document(
            UUID id,
            String code,
            String name,
            int version,
            String sha256,
            long size,
            String mediaType,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate filedOn) {}

    /**
     * It was received on paper, complete, while the line was down, and entered afterwards: {@code filedAt} is when it was received,
     * and an acceptance counts from then.
     *
     * @param officer who received it
     * @param reason why it could not be entered then
     */
    public record OnPaper(String officer, String reason, OffsetDateTime enteredAt) {}

    /** Money already received. Amount in đồng. */
    public record Payment(
            String item, long amount, @Nullable String reference, OffsetDateTime paidAt) {}

    /**
     * The counter officer's order to settle the case at once.
     *
     * @param signer the officer who signed the paper result at the counter; never the preparer
     * @param receiptWanted whether the applicant asked for form 01 (Art. 17(4): only on request)
     * @param feeReceipt number of the fee receipt, absent if exempted
     */
    public record Sitting(
            String officer,
            @Nullable String signer,
            boolean receiptWanted,
            @Nullable String feeReceipt,
            @Nullable String exemption) {}
}
