package org.kapocs;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.web.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;

/** The rules of the house that bytecode can show. Each has been broken once to see that it speaks. */
class HouseRulesTest {
    private static final ApplicationModules HOUSE = ApplicationModules.of(Kapocs.class);
    private static final JavaClasses CLASSES =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("org.kapocs");
    private static final DescribedPredicate<JavaClass> AUDIENCE = resideInAPackage("org.kapocs.*.*.staff..")
            .or(resideInAPackage("org.kapocs.*.*.open.."))
            .or(resideInAPackage("org.kapocs.*.*.api.."));

    /** Verbs of a front door; the plan says about a dozen. */
    private static final int VERBS = 14;

    @Test
    void arrows_point_down() {
        HOUSE.verify();
    }

    @Test
    void there_is_no_path_between_the_desk_and_the_strategy() {
        noClasses()
                .that(resideInAPackage("org.kapocs.desk.."))
                .should(dependOnClassesThat(resideInAPackage("org.kapocs.strategy..")))
                .check(CLASSES);
        noClasses()
                .that(resideInAPackage("org.kapocs.strategy.."))
                .should(dependOnClassesThat(resideInAPackage("org.kapocs.desk..")))
                .check(CLASSES);
    }

    @Test
    void the_need_knows_nobody() {
        noClasses()
                .that(resideInAPackage("org.kapocs.facts.need.."))
                .should(dependOnClassesThat(
                        resideInAPackage("org.kapocs.facts.client..").or(resideInAPackage("org.kapocs.desk.."))))
                .check(CLASSES);
    }

    @Test
    void audiences_share_no_page_records() {
        for (String one : List.of("staff", "open", "api")) {
            for (String other : List.of("staff", "open", "api")) {
                if (!one.equals(other)) {
                    noClasses()
                            .that(resideInAPackage("org.kapocs.*.*." + one + ".."))
                            .should(dependOnClassesThat(resideInAPackage("org.kapocs.*.*." + other + "..")))
                            .allowEmptyShould(true)
                            .check(CLASSES);
                }
            }
        }
    }

    @Test
    void a_module_does_not_know_its_audiences() {
        noClasses()
                .that(resideInAPackage("org.kapocs.*.*"))
                .should(dependOnClassesThat(AUDIENCE))
                .check(CLASSES);
    }

    @Test
    void a_front_door_has_about_a_dozen_verbs() {
        CLASSES.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> type.isMetaAnnotatedWith(Component.class))
                .forEach(door -> assertThat(door.getMethods().stream()
                                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                                .map(method -> method.getName())
                                .distinct())
                        .as("verbs of %s", door.getSimpleName())
                        .hasSizeLessThanOrEqualTo(VERBS));
    }

    @Test
    void time_comes_from_the_clock_of_the_house() {
        noClasses()
                .that()
                .areNotAssignableTo(Ids.class)
                .and(DescribedPredicate.not(resideInAPackage("org.kapocs.launch..")))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .check(CLASSES);
    }

    @Test
    void what_is_needed_comes_through_the_constructor() {
        noFields().should().beAnnotatedWith(Autowired.class).check(CLASSES);
    }

    @Test
    void rooms_are_named_after_what_they_are_for() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .orShould()
                .haveSimpleNameEndingWith("Mapper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .check(CLASSES);
        noClasses()
                .should()
                .resideInAnyPackage("..utils..", "..util..", "..impl..", "..dto..", "..mapper..", "..service..")
                .check(CLASSES);
    }

    @Test
    void page_handlers_stay_in_their_room() {
        classes()
                .that(annotatedWith(org.springframework.stereotype.Controller.class))
                .should()
                .notBePublic()
                .check(CLASSES);
        methods()
                .that()
                .areMetaAnnotatedWith(org.springframework.web.bind.annotation.RequestMapping.class)
                .should()
                .notBePublic()
                .check(CLASSES);
    }
}
