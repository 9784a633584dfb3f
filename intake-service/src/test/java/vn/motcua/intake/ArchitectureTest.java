package vn.motcua.intake;

import org.junit.jupiter.api.Test;
import vn.motcua.stack.test.Architecture;

class ArchitectureTest {
    private static final Architecture SERVICE = new Architecture("vn.motcua.intake");

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
