package org.kapocs.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
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
        assertThat(MatrixPage.of(List.of(Row.read(ROW))))
                .contains("| `GET /x` | own, colleague: name, mark | — | — | — | — | — | own: ✓ | — | — | — |");
    }
}
