package org.kapocs.facts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapocs.shared.web.Problem;

class NameTest {
    @ParameterizedTest
    @CsvSource({
        "HUNGARIAN, Anna, Minta, Minta Anna",
        "WESTERN, Anna, Minta, Anna Minta",
        "HUNGARIAN, Thị Mai, Nguyễn, Nguyễn Thị Mai",
        "WESTERN, مريم, أحمدي, مريم أحمدي",
        "SINGLE, Bat-Erdene, '', Bat-Erdene"
    })
    void is_spoken_in_its_own_order(NameOrder order, String given, String family, String spoken) {
        assertThat(new Name(NameKind.LEGAL, order, given, family).spoken()).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource({"Minta Anna, Latn", "مريم, Arab", "Мінта, Cyrl", "王芳, Hani", "123, Zyyy"})
    void knows_its_script(String name, String script) {
        assertThat(Name.pseudonym(name).script()).isEqualTo(script);
    }

    @Test
    void one_part_is_enough_and_none_is_not() {
        assertThat(new Name(NameKind.OTHER, NameOrder.WESTERN, "", "Minta").spoken())
                .isEqualTo("Minta");
        assertThatThrownBy(() -> new Name(NameKind.OTHER, NameOrder.WESTERN, " ", ""))
                .isInstanceOf(Problem.Invalid.class);
    }
}
