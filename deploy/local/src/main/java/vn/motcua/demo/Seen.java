package vn.motcua.demo;

import java.util.Optional;
import java.util.UUID;
import vn.motcua.demo.client.Answer;
import vn.motcua.demo.client.Citizen;
import vn.motcua.demo.client.Eventually;

/** The applicant's own view of a case, which follows the office's by moments. */
final class Seen {
    private Seen() {}

    /** As soon as it shows that portal state. */
    static Answer by(Citizen citizen, UUID application, int portalCode) {
        return Eventually.get(
                "%s to see state %d of %s".formatted(citizen.name(), portalCode, application),
                () -> Optional.of(citizen.intake().read(application).expect(200))
                        .filter(view -> view.number("/portalCode") == portalCode));
    }
}
