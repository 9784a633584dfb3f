package vn.motcua.intake.resultfile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class ResultFiles implements PanacheRepositoryBase<ResultFile, UUID> {
    public Optional<ResultFile> of(UUID application, String leg, String sha256) {
        return find("applicationId = ?1 and leg = ?2 and sha256 = ?3", application, leg, sha256)
                .firstResultOptional();
    }

    long count(UUID application, String leg) {
        return count("applicationId = ?1 and leg = ?2", application, leg);
    }
}
