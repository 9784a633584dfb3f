package vn.motcua.procedure.files;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The service is not ready without a faultless catalogue. */
@Readiness
@ApplicationScoped
class CatalogueReadiness implements HealthCheck {
    private final CatalogueAtStart catalogue;

    CatalogueReadiness(CatalogueAtStart catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("catalogue")
                .status(catalogue.isLoaded())
                .withData("state", catalogue.state())
                .build();
    }
}
