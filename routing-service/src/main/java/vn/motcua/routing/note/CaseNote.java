package vn.motcua.routing.note;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an official writes about a case for other officials. Append-only; it leaves the office in no event. */
@Entity
@Table(name = "case_note")
class CaseNote {
    @Schema(name = "NoteKind")
    enum Kind {
        NOTE,
        /** How a head wants it handled (<i>ý kiến chỉ đạo</i>). */
        INSTRUCTION
    }

    @Id
    private UUID id;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String officer;
    private String agency;
    private String text;
    private Instant at;

    protected CaseNote() {}

    CaseNote(UUID id, UUID caseId, Kind kind, String officer, String agency, String text, Instant at) {
        this.id = id;
        this.caseId = caseId;
        this.kind = kind;
        this.officer = officer;
        this.agency = agency;
        this.text = text;
        this.at = at;
    }

    UUID id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    String officer() {
        return officer;
    }

    String agency() {
        return agency;
    }

    String text() {
        return text;
    }

    Instant at() {
        return at;
    }
}
