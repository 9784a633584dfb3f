package vn.motcua.intake.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;

/** A document as it was stored. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttachedDocument(
        UUID id,
        String code,
        String name,
        int version,
        String sha256,
        long size,
        DocumentStatus status,
        LocalDate issuedOn,
        LocalDate validUntil) {
    static final String EXAMPLE = """
        {"id": "0198d3a0-7c00-7000-8000-00000000000a", "code": "TK-01", "name": "Tờ khai", "version": 1,
         "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         "size": 4, "status": "STORED", "issuedOn": "2026-08-20"}\
        """;

    static AttachedDocument of(Document document) {
        return new AttachedDocument(
                document.id(),
                document.code(),
                document.name(),
                document.version(),
                document.sha256(),
                document.size(),
                document.status(),
                document.issuedOn(),
                document.validUntil());
    }
}
