package vn.motcua.intake.application;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Records that an official read what an applicant filed. The row is kept forever, to show later who read what. */
@Entity
@Immutable
@Table(name = "filing_read")
class FilingRead {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long position;

    private UUID applicationId;
    private String officer;
    private Instant at;

    protected FilingRead() {}

    FilingRead(UUID applicationId, String officer, Instant at) {
        this.applicationId = applicationId;
        this.officer = officer;
        this.at = at;
    }
}
