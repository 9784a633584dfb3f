package vn.motcua.intake.document;

import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document that the portal holds, with its address. */
record DocumentToFetch(
        @Schema(required = true) String code,
        @Schema(required = true) String name,

        @Schema(description = "Below a base address agreed with the portal", required = true, maxLength = 2000)
        String url,

        @Schema(description = "If given, the file must have it")
        String sha256,

        @Schema(description = "The day of issue that stands on it; not in the future, not before 1900", format = "date")
        String issuedOn,

        @Schema(description = "The last day on which it is good, if one stands on it", format = "date")
        String validUntil) {
    static final int LONGEST_URL = 2000;
    static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    static final String EXAMPLE = """
        {"code": "GCS-01", "name": "Giấy chứng sinh", "url": "https://dichvucong.gov.vn/tep/77a1",
         "issuedOn": "2026-08-20"}\
        """;
}
