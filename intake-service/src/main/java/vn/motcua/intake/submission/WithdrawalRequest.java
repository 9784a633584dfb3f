package vn.motcua.intake.submission;

import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.events.EventJson;
import vn.motcua.intake.filing.BodyFaults;

@Schema(name = "Withdrawal")
record WithdrawalRequest(
        @Schema(required = true, maxLength = 1000, examples = "\"Không còn nhu cầu\"")
        String reason) {
    static void check(WithdrawalRequest request) {
        var faults = new BodyFaults();
        faults.text("/reason", request == null ? null : request.reason(), 1000);
        faults.throwIfAny();
    }

    String json() {
        return new String(EventJson.write(this), StandardCharsets.UTF_8);
    }
}
