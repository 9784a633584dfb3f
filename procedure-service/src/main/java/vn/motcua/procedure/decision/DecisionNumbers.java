package vn.motcua.procedure.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;

/** The numbers by which others know decisions. */
@ApplicationScoped
public class DecisionNumbers {
    private static final long INSTALLATION = 1;

    private final Decisions decisions;

    DecisionNumbers(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Empty for the decision that stands for the installation itself: it has no number. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<String> of(UUID decision) {
        return decisions
                .findByIdOptional(decision)
                .filter(known -> known.serial() > INSTALLATION)
                .map(known -> known.heading().number());
    }
}
