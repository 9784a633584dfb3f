package vn.motcua.stack.test;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Rules for the packages of every service. */
public final class Architecture {
    private static final DescribedPredicate<JavaClass> TOP_LEVEL_AND_PUBLIC = DescribedPredicate.describe(
            "top-level, public and more than constants, which the compiler copies",
            type -> type.isTopLevelClass()
                    && type.getModifiers().contains(JavaModifier.PUBLIC)
                    && !type.getMethods().isEmpty());

    private final String service;
    private final JavaClasses classes;
    private final JavaClasses withTests;

    /** @param service the name of the service's package: {@code vn.motcua.routing} */
    public Architecture(String service) {
        this.service = service;
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(service);
        withTests = new ClassFileImporter().importPackages(service);
    }

    /** Packages have no cycles, so each can be understood without those that depend on it. */
    public void packagesHaveNoCycle() {
        slices().matching(service + ".(**)").should().beFreeOfCycles().check(classes);
    }

    /** An entity throws its own exceptions; their HTTP answers are defined outside it. */
    public void entitiesKnowNothingOfTheWeb() {
        noClasses()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "vn.motcua.rest..")
                .check(classes);
    }

    /** A package is private except for the classes that other packages use. */
    public void whatIsPublicIsUsedByAnotherPackage() {
        classes().that(are(TOP_LEVEL_AND_PUBLIC)).should(beUsedFromOutside()).check(classes);
    }

    /** Settings stand in a {@code @ConfigMapping} beside the feature that they are for. */
    public void settingsAreReadThroughMappings() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.eclipse.microprofile.config.inject.ConfigProperty")
                .check(classes);
    }

    private ArchCondition<JavaClass> beUsedFromOutside() {
        return new ArchCondition<>("be used by another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var isUsed = withTests.stream()
                        .filter(each -> each.getName().equals(type.getName())
                                || each.getName().startsWith(type.getName() + "$"))
                        .flatMap(each -> each.getDirectDependenciesToSelf().stream())
                        .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
                events.add(new SimpleConditionEvent(type, isUsed, type.getName() + " is public for nobody"));
            }
        };
    }
}
