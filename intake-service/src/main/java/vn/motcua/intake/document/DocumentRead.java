package vn.motcua.intake.document;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Records that an official opened a document. The row is kept forever, to show later who read what. */
@Entity
@Immutable
@Table(name = "document_read")
class DocumentRead {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long position;

    private UUID documentId;
    private UUID applicationId;
    private String officer;
    private Instant at;

    protected DocumentRead() {}

    DocumentRead(Document document, String officer, Instant at) {
        this.documentId = document.id();
        this.applicationId = document.applicationId();
        this.officer = officer;
        this.at = at;
    }
}
