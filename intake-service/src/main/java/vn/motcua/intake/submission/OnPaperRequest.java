package vn.motcua.intake.submission;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.events.Messages;
import vn.motcua.events.Submission.OnPaper;
import vn.motcua.intake.application.Viewer;
import vn.motcua.intake.filing.BodyFaults;
import vn.motcua.intake.filing.FilingCheck;
import vn.motcua.intake.filing.Shapes;

/** What a counter received on paper while the line was down, and enters afterwards with its true time. */
@Schema(name = "OnPaper")
record OnPaperRequest(
        @Schema(
                description =
                        "When the counter received it, complete; the clock counts from then. A week ago at the most",
                required = true)
        OffsetDateTime receivedAt,

        @Schema(
                description = "The officer who received it, at this counter",
                required = true,
                pattern = "^" + Shapes.CODE + "$")
        String receivedBy,

        @Schema(description = "Why it could not be entered then", required = true, minLength = 1, maxLength = 2000)
        String reason) {

    /** @param longest how long afterwards it may be entered */
    static void check(OnPaperRequest request, Viewer viewer, OffsetDateTime now, Duration longest, BodyFaults faults) {
        if (!(viewer instanceof Viewer.Officer)) {
            faults.absent("/onPaper", request);
            return;
        }
        if (request == null) {
            return;
        }
        if (faults.required("/onPaper/receivedAt", request.receivedAt())) {
            if (request.receivedAt().isAfter(now)) {
                faults.add("/onPaper/receivedAt", "out-of-range", Messages.of("out-of-range.future"));
            } else if (request.receivedAt().isBefore(now.minus(longest))) {
                faults.add(
                        "/onPaper/receivedAt",
                        "out-of-range",
                        Messages.of("out-of-range.entered-too-late", longest.toDays()));
            }
        }
        faults.shaped("/onPaper/receivedBy", request.receivedBy(), FilingCheck.CODE, "cb-101-1");
        faults.text("/onPaper/reason", request.reason(), 2000);
    }

    static OffsetDateTime filedAt(OnPaperRequest request, OffsetDateTime now) {
        return request == null
                ? now
                : request.receivedAt().withOffsetSameInstant(now.getOffset()).truncatedTo(ChronoUnit.MILLIS);
    }

    static OnPaper of(OnPaperRequest request, OffsetDateTime now) {
        return request == null ? null : new OnPaper(request.receivedBy(), request.reason(), now);
    }
}
