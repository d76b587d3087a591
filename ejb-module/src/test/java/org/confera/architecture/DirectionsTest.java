package org.confera.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;

/** Arrows point at what is depended on: boundary to control to entity, and from one component to another's boundary. */
@AnalyzeClasses(packages = "org.confera", importOptions = ImportOption.DoNotIncludeTests.class)
class DirectionsTest {

    @ArchTest
    static final ArchRule entitiesKnowNoBoundaryAndNoControl =
            noClasses().that().resideInAPackage("..entity..").should().dependOnClassesThat().resideInAnyPackage("org.confera..boundary..", "org.confera..control..");

    @ArchTest
    static final ArchRule theControlOfAComponentIsItsOwnBusiness = classes().should(new ArchCondition<>("use the control of their own component only") {
        @Override
        public void check(JavaClass user, ConditionEvents events) {
            user.getDirectDependenciesFromSelf().stream().filter(DirectionsTest::reachesIntoForeignControl)
                    .forEach(dependency -> events.add(SimpleConditionEvent.violated(user, dependency.getDescription())));
        }
    });

    @ArchTest
    static final ArchRule nobodyHereSeesTheSfuOrTheWire =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.confera.sfu..", "org.confera.wire..", "org.confera.media.adapter..", "org.confera.web..");

    @ArchTest
    static final ArchRule liquibaseAndHibernatesInsidesStayWithTheSchema =
            noClasses().that().resideOutsideOfPackage("org.confera.database..").should().dependOnClassesThat()
                    .resideInAnyPackage("liquibase..", "org.hibernate.boot..", "org.hibernate.engine..", "org.hibernate.integrator..");

    @ArchTest
    static final ArchRule smallRyeStaysWithTheTokens =
            noClasses().that().resideOutsideOfPackage("org.confera.token..").should().dependOnClassesThat().resideInAnyPackage("io.smallrye..", "org.eclipse.microprofile.jwt..");

    @ArchTest
    static final ArchRule entitiesLiveWithEntities = classes().that().areAnnotatedWith(Entity.class).should().resideInAPackage("..entity..");

    @ArchTest
    static final ArchRule everyBeanSaysWhoMayCallIt =
            classes().that().areAnnotatedWith(Stateless.class).or().areAnnotatedWith(Singleton.class)
                    .should().beAnnotatedWith(PermitAll.class)
                    .orShould().beAnnotatedWith(RolesAllowed.class)
                    .because("with a security domain the server denies what says nothing");

    @ArchTest
    static final ArchRule entitiesOfComponentsFormNoCircle = slices().matching("org.confera.(*).entity..").should().beFreeOfCycles();

    private static boolean reachesIntoForeignControl(Dependency dependency) {
        JavaClass target = dependency.getTargetClass();
        return target.getPackageName().contains(".control") && target.getPackageName().startsWith("org.confera.")
                && !component(target).equals(component(dependency.getOriginClass()));
    }

    private static String component(JavaClass type) {
        return type.getPackageName().replaceFirst("^(org\\.confera\\.\\w+).*$", "$1");
    }
}
