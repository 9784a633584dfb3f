package vn.motcua.notification;

import org.junit.jupiter.api.Test;
import vn.motcua.stack.test.Architecture;

class ArchitectureTest {
    private static final Architecture SERVICE = new Architecture("vn.motcua.notification");

    @Test
    void packagesHaveNoCycle() {
        SERVICE.packagesHaveNoCycle();
    }

    @Test
    void entitiesKnowNothingOfTheWeb() {
        SERVICE.entitiesKnowNothingOfTheWeb();
    }

    @Test
    void whatIsPublicIsUsedByAnotherPackage() {
        SERVICE.whatIsPublicIsUsedByAnotherPackage();
    }

    @Test
    void settingsAreReadThroughMappings() {
        SERVICE.settingsAreReadThroughMappings();
    }
}
