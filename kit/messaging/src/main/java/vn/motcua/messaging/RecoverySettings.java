package vn.motcua.messaging;

import io.smallrye.config.ConfigMapping;
import java.time.OffsetDateTime;
import java.util.Optional;

@ConfigMapping(prefix = "motcua.recovery")
interface RecoverySettings {
    /** The time to which the database was restored; set for the first start after a restore only. */
    Optional<OffsetDateTime> from();
}
