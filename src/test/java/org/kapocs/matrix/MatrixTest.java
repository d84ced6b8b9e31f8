package org.kapocs.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;

/** A row that says too little of somebody does not pass for one that says something. */
class MatrixTest {
    private static final String ROW =
            "GET /x\t-\t200:NM 200:NM 404 404\t403\t403\t403\t403\t403\t200 404\tdoor\t401\tdoor";

    @Test
    void every_role_of_the_house_has_its_column() {
        assertThat(Arrays.stream(Actor.values()).filter(Actor::staff).map(Actor::role))
                .containsExactly(Role.values());
    }

    @Test
    void an_empty_cell_is_refused() {
        assertThatThrownBy(() -> Row.read(ROW.replace("\t401\t", "\t\t"))).hasMessageContaining("empty");
        assertThatThrownBy(() -> Row.read(ROW.replace("\t401", ""))).hasMessageContaining("missing");
    }

    @Test
    void a_relation_that_is_left_out_is_refused() {
        assertThatThrownBy(() -> Row.read(ROW.replace("200:NM 200:NM 404 404", "200:NM 404 404")))
                .hasMessageContaining("elsewhere");
    }

    @Test
    void whoever_is_shown_a_field_more_than_declared_is_named() {
        Row declared = Row.read(ROW);
        var answers = new EnumMap<>(declared.cells());
        answers.put(Actor.NEWCOMER, List.of("200", "200:P"));
        assertThat(declared.differencesTo(declared.answering(answers)))
                .containsExactly("GET /x, newcomer, other: 200:P instead of 404");
    }

    @Test
    void a_row_is_written_as_it_is_read() {
        assertThat(Row.read(ROW).line()).isEqualTo(ROW);
    }

    @Test
    void the_page_says_in_words_what_is_shown_to_whom() {
        assertThat(MatrixPage.of(List.of(Row.read(ROW)), List.of()))
                .contains("| `GET /x` | own, colleague: name, mark | — | — | — | — | — | own: ✓ | — | — | — |");
    }

    @Test
    void each_address_with_an_id_that_nobody_has_is_named_with_the_reason_and_the_test_that_has_one() throws Exception {
        List<NotThere> named = NotThere.all();
        List<Row> inVain = AccessMatrixTest.declared().stream()
                .filter(row -> new Address(row.pattern()).leadsNowhere())
                .toList();
        assertThat(inVain)
                .as("plant what it leads to in Stories, or say in access/not-there.tsv why no story has it")
                .allMatch(row -> named.stream().anyMatch(each -> each.covers(row)));
        assertThat(named)
                .as("lines that are about no page")
                .allMatch(each -> inVain.stream().anyMatch(each::covers));
        try (var tests = Files.walk(Path.of("src/test/java"))) {
            Set<String> names = tests.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
            assertThat(named).as("tests that are there").allMatch(each -> names.contains(each.test()));
        }
    }
}
