package vn.motcua.intake.counter;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import vn.motcua.events.PostEvent.AssignmentPublished;
import vn.motcua.events.PostRole;

/** Intake's copy of an assignment to a post (<i>phân công</i>), which routing owns. */
@Entity
@Table(name = "assignment")
class Assignment {
    @Id
    private String key;

    private String officer;
    private String officerName;
    private String agency;
    private String unit;

    @Enumerated(EnumType.STRING)
    private PostRole role;

    private Instant validFrom;
    private Instant validTo;
    private String decision;

    protected Assignment() {}

    Assignment(AssignmentPublished published) {
        key = published.key();
        officer = published.officer();
        officerName = published.officerName();
        agency = published.agency();
        unit = published.unit();
        role = published.role();
        validFrom = published.from().toInstant();
        validTo = Optional.ofNullable(published.to())
                .map(OffsetDateTime::toInstant)
                .orElse(null);
        decision = published.decision();
    }
}
