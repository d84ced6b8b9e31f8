package org.kapocs;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.servlet.http.HttpServlet;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Ids;
import org.kapocs.testing.Classes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

/** The rules of the house that bytecode can show. Each has been broken once to see that it speaks. */
class HouseRulesTest {
    private static final ApplicationModules HOUSE = ApplicationModules.of(Kapocs.class);
    static final JavaClasses CLASSES = Classes.OURS;

    private static final DescribedPredicate<JavaClass> AUDIENCE = resideInAPackage("org.kapocs.*.*.staff..")
            .or(resideInAPackage("org.kapocs.*.*.open.."))
            .or(resideInAPackage("org.kapocs.*.*.api.."));

    /** Verbs of a front door; the plan says about a dozen. */
    private static final int VERBS = 14;

    /** Asked before anybody is known, by who brings a question, a code or a link; or words and matters, and no person. */
    private static final String FOR_NOBODY =
            "Contacts\\.ask|CaseCodes\\.(signIn|opens)|ReferralLinks\\..*|SatisfactionLinks\\..*|Settling\\.round|Matters\\..*|ConsentWords\\..*|SendingBounds\\..*|WorkCalendar\\..*|YearlyCounts\\..*";

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
                .and()
                .doNotHaveFullyQualifiedName("org.kapocs.shared.web.HouseClock")
                .should()
                .accessTargetWhere(
                        DescribedPredicate.describe("asks the machine's time", HouseRulesTest::asksTheMachine))
                .because("a Clock is injected, which tests set, and nobody sleeps")
                .check(CLASSES);
    }

    /** Any {@code now} without a clock, called or referred to, and waiting. */
    private static boolean asksTheMachine(JavaAccess<?> access) {
        var parameters = access.getTarget() instanceof CodeUnitAccessTarget code
                ? code.getRawParameterTypes().stream().map(JavaClass::getName).toList()
                : List.of();
        String target = access.getTargetOwner().getName() + "." + access.getName();
        return target.matches("java\\.time\\.(\\w+|chrono\\.\\w+)\\.now") && !parameters.contains(Clock.class.getName())
                || target.matches("java\\.time\\.Clock\\.(system|tick[A-Z]).*")
                || target.equals("java.util.Date.<init>") && parameters.isEmpty()
                || target.matches("java\\.lang\\.System\\.currentTimeMillis|.*\\.(Thread|TimeUnit)\\.sleep");
    }

    @Test
    void what_is_needed_comes_through_the_constructor() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .because("the constructor takes it, and the field is final")
                .check(CLASSES);
        noMethods().should().beAnnotatedWith(Autowired.class).check(CLASSES);
    }

    @Test
    void rooms_are_named_after_what_they_are_for() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utility|Utilitie|Impl|D[Tt][Oo]|Mapper|Manager|Helper)s?")
                .because("a verb gets its own noun (STYLE.md)")
                .check(CLASSES);
        noClasses()
                .should()
                .resideInAnyPackage("..utils..", "..util..", "..impl..", "..dto..", "..mapper..", "..service..")
                .check(CLASSES);
    }

    @Test
    void every_class_of_a_wing_stands_in_a_module() {
        assertThat(CLASSES.stream()
                        .filter(resideInAnyPackage(
                                "org.kapocs.shared..",
                                "org.kapocs.facts..",
                                "org.kapocs.desk..",
                                "org.kapocs.strategy.."))
                        .map(JavaClass::getName)
                        .filter(type -> HOUSE.getModuleByType(type).isEmpty()))
                .as(
                        "nobody looks after the arrows of these: give the package a package-info.java with @ApplicationModule")
                .isEmpty();
    }

    @Test
    void who_comes_first() {
        assertThat(CLASSES.stream()
                        .filter(resideInAnyPackage(
                                "org.kapocs.desk.*", "org.kapocs.facts.client", "org.kapocs.shared.privacy"))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> type.isMetaAnnotatedWith(Component.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(method -> method.getRawParameterTypes().stream()
                                .limit(1)
                                .noneMatch(first -> first.isAssignableTo(Who.class)))
                        .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                        .filter(verb -> !verb.matches(FOR_NOBODY)))
                .as("verbs on personal data that do not take Who first, so that nothing scopes what they find")
                .isEmpty();
    }

    @Test
    void page_handlers_stay_in_their_room() {
        classes()
                .that(metaAnnotatedWith(org.springframework.stereotype.Controller.class))
                .should()
                .notBePublic()
                .because("pages are asked for over HTTP only")
                .check(CLASSES);
        methods()
                .that()
                .areMetaAnnotatedWith(org.springframework.web.bind.annotation.RequestMapping.class)
                .should()
                .notBePublic()
                .check(CLASSES);
    }

    @Test
    void every_request_passes_the_gate() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework.web.servlet.function..")
                        .or(assignableTo(HttpServlet.class))
                        .or(assignableTo(HttpRequestHandler.class)))
                .because("the gate and the walk over all handlers know methods of controllers only")
                .check(CLASSES);
    }
}
