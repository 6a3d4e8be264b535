package dev.plimsoll;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import dev.plimsoll.chat.ApiKey;
import java.util.Arrays;
import java.util.stream.Stream;

/** Who may import whom, and the few rules of style that a machine can check. */
@AnalyzeClasses(packages = "dev.plimsoll", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.plimsoll.";
    private static final String[] DOMAIN = packages(
            "chat", "client", "workload", "latency", "slo", "inquiry", "run", "duet", "capacity", "baseline", "probe");
    private static final String[] ADAPTERS = {"gatling", "http", "web", "metrics", "store", "config", "report"};
    private static final String[] DOMAIN_LIBRARIES = {
        "java..",
        "javax.management..",
        "com.sun.management..",
        "org.jspecify..",
        "org.slf4j..",
        "org.apache.commons.statistics..",
        "org.apache.commons.rng..",
        "org.hipparchus.."
    };

    @ArchTest
    static final ArchRule domainIsPlainJava = lenient(classes()
            .that()
            .resideInAnyPackage(
                    packages("client", "workload", "slo", "inquiry", "run", "duet", "capacity", "baseline", "probe"))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(and(DOMAIN, DOMAIN_LIBRARIES)));

    @ArchTest
    static final ArchRule latencyAloneKnowsHdrHistogram = lenient(classes()
            .that()
            .resideInAnyPackage(packages("latency"))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(and(and(DOMAIN, DOMAIN_LIBRARIES), "org.HdrHistogram..")));

    @ArchTest
    static final ArchRule chatAloneKnowsTheJsonTree = lenient(classes()
            .that()
            .resideInAnyPackage(packages("chat"))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(and(
                    and(DOMAIN, DOMAIN_LIBRARIES),
                    "com.fasterxml.jackson.core..",
                    "com.fasterxml.jackson.databind..")));

    @ArchTest
    static final ArchRule hdrHistogramStaysInLatency = lenient(noClasses()
            .that()
            .resideOutsideOfPackages(packages("latency"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.HdrHistogram.."));

    @ArchTest
    static final ArchRule adaptersKeepToThemselves = all(Arrays.stream(ADAPTERS)
            .map(adapter -> lenient(noClasses()
                    .that()
                    .resideInAPackage(ROOT + adapter + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(and(
                            packages(Arrays.stream(ADAPTERS)
                                    .filter(it -> !it.equals(adapter))
                                    .toArray(String[]::new)),
                            packages("simulations", "standin", "cli"))))));

    @ArchTest
    static final ArchRule standinKnowsOnlyChatAndWorkload = lenient(classes()
            .that()
            .resideInAnyPackage(packages("standin"))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(packages("standin", "chat", "workload"))
                    .or(not(resideInAnyPackage("dev.plimsoll..")))));

    @ArchTest
    static final ArchRule simulationsKnowOnlyTheDomainAndGatlingsDsl = lenient(classes()
            .that()
            .resideInAnyPackage(packages("simulations"))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(and(
                    packages("simulations", "chat", "client", "workload", "latency", "slo", "inquiry", "run"),
                    "java..",
                    "org.jspecify..",
                    "org.slf4j..",
                    "com.fasterxml.jackson..",
                    "io.gatling.javaapi..",
                    // What the DSL's own lambdas are handed.
                    "io.gatling.http.response..",
                    "io.netty.handler.codec.http..")));

    @ArchTest
    static final ArchRule nobodyImportsTheCommands = lenient(noClasses()
            .that()
            .resideOutsideOfPackages(packages("cli"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages("cli")));

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyWhoeverSendsReadsASecret = lenient(noClasses()
            .that()
            .resideOutsideOfPackages(packages("http", "gatling", "simulations"))
            .should()
            .accessTargetWhere(target(owner(type(ApiKey.class))).and(target(name("reveal")))));

    @ArchTest
    static final ArchRule onlyTheCommandsTouchStandardStreams = lenient(noClasses()
            .that()
            .resideOutsideOfPackages(packages("cli"))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in"));

    @ArchTest
    static final ArchRule classesAreFinal = lenient(classes()
            .that()
            .areTopLevelClasses()
            .and(not(INTERFACES))
            .and()
            .areNotEnums()
            .should()
            .haveModifier(JavaModifier.FINAL));

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            lenient(noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Processor|Data|Info)"));

    private static ArchRule lenient(ArchRule rule) {
        return rule.allowEmptyShould(true);
    }

    private static ArchRule all(Stream<ArchRule> rules) {
        return CompositeArchRule.of(rules.toList()).allowEmptyShould(true);
    }

    private static String[] packages(String... names) {
        return Arrays.stream(names).map(it -> ROOT + it + "..").toArray(String[]::new);
    }

    private static String[] and(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }
}
