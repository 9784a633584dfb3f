package vn.motcua.intake.submission;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.intake.filing.BodyFaults;
import vn.motcua.intake.filing.FormCheck;

@Schema(name = "Supplement", description = "What is put right; new documents are attached before")
record SupplementRequest(
        @Schema(description = "The whole form anew; absent leaves it as it is")
        JsonNode form,

        @Schema(description = "A word to the office", maxLength = 2000)
        String note) {
    static final SupplementRequest EMPTY = new SupplementRequest(null, null);

    /** Whether it says anything by itself; a note may say that a database has been corrected. */
    boolean changes(JsonNode filed) {
        return note != null || form != null && !form.isNull() && !form.equals(filed);
    }

    void check() {
        var faults = new BodyFaults();
        if (form != null && !form.isNull()) {
            FormCheck.check("/form", form, faults);
        }
        faults.optionalText("/note", note, 2000);
        faults.throwIfAny();
    }
}
