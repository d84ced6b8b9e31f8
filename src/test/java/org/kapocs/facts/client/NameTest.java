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

    @Test
    void who_shares_a_family_name_is_told_apart_by_the_given_one() {
        var layla = new Name(NameKind.LEGAL, NameOrder.WESTERN, "ليلى", "مثال");
        var maryam = new Name(NameKind.LEGAL, NameOrder.WESTERN, "مريم", "مثال");
        var hasan = new Name(NameKind.LEGAL, NameOrder.WESTERN, "Hasan", "Minta");
        var husein = new Name(NameKind.LEGAL, NameOrder.WESTERN, "Husein", "Minta");
        assertThat(layla.calledOtherwise(maryam, true)).isTrue();
        assertThat(hasan.calledOtherwise(husein, true)).isFalse();
        assertThat(hasan.calledOtherwise(husein, false)).isTrue();
        assertThat(hasan.calledOtherwise(maryam, false)).as("of another script").isFalse();
    }
}
