package vn.motcua.notification;

import org.junit.jupiter.api.Test;
import vn.motcua.stack.test.Architecture;

class ArchitectureTest {
    private final Architecture architecture = new Architecture("vn.motcua.notification");

    @Test
    void packagesHaveNoCycle() {
        architecture.packagesHaveNoCycle();
    }

    @Test
    void entitiesKnowNothingOfTheWeb() {
        architecture.entitiesKnowNothingOfTheWeb();
    }

    @Test
    void whatIsPublicIsUsedByAnotherPackage() {
        architecture.whatIsPublicIsUsedByAnotherPackage();
    }
}
