package vn.motcua.intake.document;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.intake.document.AttachDocument.Naming;
import vn.motcua.intake.filing.BodyFaults;
import vn.motcua.intake.filing.FilingCheck;
import vn.motcua.rest.Problem;

/** What is written about a document: whose component it is, and the dates that stand on it. */
record DocumentNaming(
        @Schema(description = "The procedure's component code", required = true, examples = "\"TK-01\"")
        String code,

        @Schema(description = "What kind of paper it is", required = true, maxLength = 200)
        String name,

        @Schema(description = "The day of issue that stands on it; not in the future, not before 1900", format = "date")
        String issuedOn,

        @Schema(description = "The last day on which it is good, if one stands on it", format = "date")
        String validUntil) {
    static final String EXAMPLE = """
        {"code": "TK-01", "name": "Tờ khai", "issuedOn": "2026-08-20"}\
        """;

    /** @throws Problem 400 with every fault */
    static Naming read(DocumentNaming request, UUID document, LocalDate today) {
        var faults = new BodyFaults();
        if (!faults.required("", request)) {
            faults.throwIfAny();
        }
        var dates = PaperDates.read("/", request.issuedOn(), request.validUntil(), today, faults);
        return naming("/", document, request.code(), request.name(), dates, faults);
    }

    /** @param at prefix of the fault pointers @throws Problem 400 with every fault */
    static Naming naming(String at, UUID document, String code, String name, PaperDates dates, BodyFaults faults) {
        faults.shaped(at + "code", code, FilingCheck.CODE, "TK-01");
        faults.line(at + "name", name, 200);
        faults.throwIfAny();
        return new Naming(document, code, name, dates);
    }
}
