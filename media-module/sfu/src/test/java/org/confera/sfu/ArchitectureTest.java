package org.confera.sfu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The directions inside the SFU: each third-party library behind one package, sockets and clocks behind one each. */
@AnalyzeClasses(packages = "org.confera.sfu", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule ICE4J_STAYS_IN_ICE = noClasses().that().resideOutsideOfPackage("org.confera.sfu.ice")
            .should().dependOnClassesThat().resideInAPackage("org.ice4j..");

    @ArchTest
    static final ArchRule JITSI_STAYS_IN_SRTP = noClasses().that().resideOutsideOfPackage("org.confera.sfu.srtp")
            .should().dependOnClassesThat().resideInAnyPackage("org.jitsi..");

    @ArchTest
    static final ArchRule BOUNCY_CASTLE_STAYS_IN_DTLS =
            noClasses().that().resideOutsideOfPackage("org.confera.sfu.dtls")
                    .should().dependOnClassesThat().resideInAPackage("org.bouncycastle..");

    @ArchTest
    static final ArchRule SOCKETS_STAY_IN_NET = noClasses().that().resideOutsideOfPackage("org.confera.sfu.net")
            .should().dependOnClassesThat().resideInAPackage("java.nio.channels..")
            .orShould().dependOnClassesThat().haveNameMatching("java\\.net\\.(.*Socket|NetworkInterface)");

    @ArchTest
    static final ArchRule TIME_IS_TOLD = noClasses()
            .that().resideOutsideOfPackages("org.confera.sfu.net", "org.confera.sfu.dtls")
            .and().doNotHaveFullyQualifiedName("org.confera.sfu.Worker")
            .should().callMethod(System.class, "nanoTime")
            .orShould().callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule KNOWS_NEITHER_JAKARTA_NOR_THE_OTHER_MODULES = noClasses()
            .should().dependOnClassesThat().resideInAnyPackage("jakarta..", "org.confera.media.adapter..",
                    "org.confera.meeting..", "org.confera.web..");

    @ArchTest
    static final ArchRule ONLY_WORKERS_KNOW_THE_NETWORK_OF_A_TRANSPORT = noClasses()
            .that().resideInAnyPackage("org.confera.sfu.net", "org.confera.sfu.ice", "org.confera.sfu.dtls")
            .should().dependOnClassesThat().resideInAPackage("org.confera.sfu");
}
