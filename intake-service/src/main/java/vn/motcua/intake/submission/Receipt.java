package vn.motcua.intake.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.events.Language;
import vn.motcua.events.Messages;
import vn.motcua.events.Text;

/**
 * Tells the applicant at once that the filing was received, even if other services are down. It is not form 01, which
 * an officer gives when the file is accepted (61/2018/NĐ-CP Art. 17(3)).
 */
@Schema(name = "SubmissionReceipt")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Receipt(
        UUID applicationId,

        @Schema(description = "1 at first, one more for each supplement")
        int round,

        OffsetDateTime submittedAt,

        @Schema(description = "The national portal's state of what has just been filed", examples = "1")
        Integer portalCode,

        String message) {
    private static final int NEWLY_FILED = 1;
    private static final Text TAKEN_IN = Messages.of("receipt.taken-in");
    static final Text SUPPLEMENTED = Messages.of("receipt.supplemented");
    static final Text WITHDRAWAL_ASKED = Messages.of("receipt.withdrawal-asked");
    static final String EXAMPLE = """
            {"applicationId": "0198d3a0-7c00-7000-8000-000000000001", "round": 1,
             "submittedAt": "2026-08-20T14:52:10+07:00", "portalCode": 1,
             "message": "Hồ sơ đã được ghi nhận và đang chờ bộ phận một cửa kiểm tra."}""";

    static Receipt first(UUID applicationId, OffsetDateTime at, Language language) {
        return new Receipt(applicationId, 1, at, NEWLY_FILED, TAKEN_IN.in(language));
    }

    static Receipt later(UUID applicationId, int round, OffsetDateTime at, Text message, Language language) {
        return new Receipt(applicationId, round, at, null, message.in(language));
    }
}
