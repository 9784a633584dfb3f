package vn.motcua.routing.look;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That an official was shown what an applicant told the office about people. Never changed, never deleted. */
@Entity
@Table(name = "look")
class Look {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String officer;
    private UUID caseId;
    private Instant at;

    protected Look() {}

    Look(String officer, UUID caseId, Instant at) {
        this.officer = officer;
        this.caseId = caseId;
        this.at = at;
    }
}
