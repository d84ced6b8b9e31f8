package org.kapocs.strategy.evidence;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.need.Districts;
import org.kapocs.facts.need.Need;

/** From a figure there is no way to a person: not by a type, not by a field, not by a call. */
class NoWayToAPersonTest {
    private static final JavaClasses EVIDENCE = new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
            .importPackages("org.kapocs.strategy.evidence");

    /** Numbers, times, keys of the taxonomy, and what is made of them. */
    private static final Set<String> TELLING = Stream.of(
                    long.class,
                    Long.class,
                    int.class,
                    String.class,
                    List.class,
                    java.util.Optional.class,
                    Instant.class,
                    java.time.ZonedDateTime.class,
                    YearMonth.class,
                    Districts.class)
            .map(Class::getName)
            .collect(java.util.stream.Collectors.toSet());

    @Test
    void the_room_knows_nothing_of_desk_client_or_directory_nor_a_single_need() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kapocs.desk..", "org.kapocs.facts.client..", "org.kapocs.facts.directory..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Need.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.UUID.class)
                .check(EVIDENCE);
    }

    @Test
    void its_records_hold_numbers_times_and_keys_only() {
        var records = EVIDENCE.stream()
                .filter(type -> type.isRecord())
                .map(type -> type.reflect())
                .toList();
        assertThat(records).hasSizeGreaterThan(5);
        assertThat(records.stream()
                        .flatMap(type -> Stream.of(type.getRecordComponents()))
                        .map(RecordComponent::getType)
                        .filter(type -> !type.isEnum() && !type.getName().startsWith("org.kapocs.strategy.evidence"))
                        .map(Class::getName)
                        .filter(type -> !TELLING.contains(type)))
                .isEmpty();
    }
}
