package dev.statusquo;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The walls between the rooms that docs/architecture.md draws. */
class ArchitectureTest {
    private static final String ROOT = "dev.statusquo.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.statusquo");

    @ParameterizedTest(name = "{0} uses only {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    http    |
                    model   | http
                    yaml    | model
                    wire    | http model
                    sidechannel | http model
                    cases   | sidechannel model http yaml
                    machine | model
                    resolve | machine model http
                    engine  | sidechannel wire resolve machine model http
                    clients | engine machine model http
                    proof   | cases sidechannel wire model http
                    config  | resolve machine model http yaml
                    service | cases sidechannel model http yaml
                    checkout | cases clients wire engine resolve machine config model http
                    run     | checkout service cases sidechannel wire engine config model http
                    journey | cases proof sidechannel wire engine machine config model http yaml
                    report  | model http compare
                    store   | report model http compare
                    compare | model http
                    junit   | service http model yaml cases clients sidechannel wire engine resolve machine proof config checkout run store report compare
                    """)
    void a_room_uses_only_the_rooms_it_may(String room, String allowed) {
        String[] rooms = Stream.concat(
                        Stream.of(room), allowed == null ? Stream.empty() : Arrays.stream(allowed.split(" ")))
                .map(r -> ROOT + r + "..")
                .toArray(String[]::new);
        String[] permitted = Stream.concat(
                        Arrays.stream(rooms),
                        Stream.of("java..", "javax..", "org..", "com..", "tools..", "io..", "picocli..", "groovy.."))
                .toArray(String[]::new);

        classes()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(permitted)
                .check(CLASSES);
    }

    @Test
    void reading_messages_needs_nothing_but_http() {
        classes()
                .that()
                .resideInAPackage(ROOT + "http.message")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + "http", ROOT + "http.message", "java..", "org.jspecify..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "http")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "http.message")
                .check(CLASSES);
    }

    @ParameterizedTest(name = "{0} stays in {1}")
    @CsvSource({
        "org.testcontainers.., engine.docker junit",
        "com.github.dockerjava.., engine.docker",
        "picocli.., cli",
        "io.swagger.., service.openapi",
        "io.restassured.., cases.rest clients junit",
        "com.networknt.., yaml",
        "tools.jackson.dataformat.yaml.., yaml",
        "com.samskivert.., report",
        "org.junit.., junit",
    })
    void a_library_stays_in_its_room(String library, String rooms) {
        String[] permitted =
                Arrays.stream(rooms.split(" ")).map(r -> ROOT + r + "..").toArray(String[]::new);

        noClasses()
                .that()
                .resideOutsideOfPackages(permitted)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    @ParameterizedTest(name = "of the ways to write a case, {0} knows only {1}")
    @CsvSource({"kit, kit", "match, match kit", "step, step match kit", "scenario, scenario kit", "rest, rest kit"})
    void the_ways_to_write_a_case_do_not_know_one_another(String room, String allowed) {
        String[] permitted = Arrays.stream(allowed.split(" "))
                .map(r -> ROOT + "cases." + r + "..")
                .toArray(String[]::new);

        classes()
                .that()
                .resideInAPackage(ROOT + "cases." + room + "..")
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage(ROOT + "cases..").or(resideInAnyPackage(permitted)))
                .check(CLASSES);
    }

    @Test
    void rooms_do_not_go_round_in_circles() {
        slices().matching("dev.statusquo.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void only_the_command_line_prints_or_exits() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli..")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    @Test
    void nobody_sleeps() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(CLASSES);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Data|Info|Impl|Abstract)$")
                .check(CLASSES);
    }
}
