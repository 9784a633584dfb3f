package vn.motcua.intake.progress;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record LegKey(UUID applicationId, String leg) {}
