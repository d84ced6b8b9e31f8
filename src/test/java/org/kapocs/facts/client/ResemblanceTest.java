package org.kapocs.facts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.facts.client.Sign.*;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapocs.facts.client.Resemblance.Traits;

/** What two records have in common, and when that is worth asking about. */
class ResemblanceTest {

    @ParameterizedTest
    @CsvSource({
        "Karimi Farid, Farid Karimi, NAME",
        "فريد كريمي, Farid Karimi, NAME_SOUND",
        "Олена Шевченко, Olena Sevcenko, NAME",
        "Nguyễn Thị Hoa, Nguyen Thi Hoa, NAME",
        "王小明, Wang Xiao Ming, NAME",
        "Nguyễn Thị Hoa, Nguyen Hoa, NAME_PART",
        "Maria, Maria, NAME_PART"
    })
    void a_name_is_known_again_in_another_script_spelling_and_order(String one, String other, Sign expected) {
        assertThat(Resemblance.signs(called(one), called(other))).containsExactly(expected);
        assertThat(Resemblance.signs(called(other), called(one))).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"1990-5-17", "1990-5-7", "1990-7-5", "1990-5-", "1990-12-31", "1990-1-1"})
    void who_may_be_born_on_the_same_day_is_exactly_who_is_not_said_to_be_born_on_another(String one) {
        Set<Integer> mayBe = java.util.Objects.requireNonNull(born(one).birth()).mayBe();
        for (Traits other : everyTimeIn1990()) {
            BirthDate birth = java.util.Objects.requireNonNull(other.birth());
            assertThat(mayBe.contains(birth.dayKey()))
                    .as(birth.toString())
                    .isNotEqualTo(Resemblance.signs(born(one), other).contains(BIRTH_OTHER));
        }
    }

    @ParameterizedTest
    @CsvSource({"Nguyễn Thị Hoa, Nguyễn Thị Lan", "Minta Anna, Minta Áron", "Olena, Ivan", "!!!, ???"})
    void another_name_is_none(String one, String other) {
        assertThat(Resemblance.signs(called(one), called(other))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1990-5-17, 1990-5-17, BIRTH_DAY",
        "1990-5-7, 1990-7-5, BIRTH_TURNED",
        "1990-5-, 1990-5-17, BIRTH_MONTH",
        "1990--, 1990-5-17, BIRTH_YEAR",
        "1990-5-17, 1990-5-18, BIRTH_OTHER",
        "1990-5-17, 1991-5-17, BIRTH_OTHER"
    })
    void a_date_of_birth_is_compared_as_far_as_it_is_known(String one, String other, Sign expected) {
        assertThat(Resemblance.signs(born(one), born(other))).containsExactly(expected);
        assertThat(Resemblance.signs(born(other), born(one))).containsExactly(expected);
    }

    @Test
    void a_whole_name_and_the_year_are_worth_asking_a_name_alone_is_not() {
        assertThat(worth(NAME, BIRTH_YEAR)).isTrue();
        assertThat(worth(NAME_SOUND, BIRTH_DAY)).isTrue();
        assertThat(worth(NAME_SOUND, REACH)).isTrue();
        assertThat(worth(NAME, DISTRICT)).isFalse();
        assertThat(worth(NAME_PART, BIRTH_YEAR, DISTRICT)).isFalse();
        assertThat(worth(NAME, BIRTH_OTHER)).isFalse();
        assertThat(worth(REACH, DISTRICT)).as("a family shares a telephone").isFalse();
    }

    /** So {@link Namesakes} asks for nobody else. */
    @Test
    void without_a_year_of_birth_only_a_way_to_reach_them_is_enough() {
        assertThat(worth(NAME, DISTRICT)).isFalse();
        assertThat(worth(NAME, REACH)).isTrue();
        assertThat(worth(NAME_SOUND, REACH)).isTrue();
    }

    @Test
    void twins_of_one_household_are_two_people_however_alike_the_rest_is() {
        assertThat(worth(NAME_SOUND, BIRTH_DAY, REACH, DISTRICT)).isTrue();
        assertThat(worth(NAME_SOUND, BIRTH_DAY, REACH, DISTRICT, HOUSEHOLD)).isFalse();
        Traits hasan = twin("Latn", "Hasan", "home");
        assertThat(Resemblance.signs(hasan, twin("Latn", "Huszein", "home"))).contains(HOUSEHOLD);
        assertThat(Resemblance.signs(hasan, twin("Latn", "Huszein", "elsewhere")))
                .doesNotContain(HOUSEHOLD);
        assertThat(Resemblance.signs(hasan, twin("Latn", "Hasan Ali", "home"))).doesNotContain(HOUSEHOLD);
        assertThat(Resemblance.signs(hasan, twin("Arab", "حسن", "home")))
                .as("the same name in another script is no sign")
                .doesNotContain(HOUSEHOLD);
    }

    private static Traits twin(String script, String given, String home) {
        return new Traits(
                List.of(NameKey.of(given + " Minta")),
                new BirthDate(2015, 3, 9),
                Set.of("PHONE 1"),
                8,
                Set.of(home),
                List.of(new Resemblance.Given(script, given)));
    }

    private static boolean worth(Sign... signs) {
        return Resemblance.points(Set.of(signs)) >= Resemblance.WORTH;
    }

    private static Traits called(String name) {
        return new Traits(List.of(NameKey.of(name)), null, Set.of(), null, Set.of(), List.of());
    }

    private static List<Traits> everyTimeIn1990() {
        var all = new ArrayList<Traits>(List.of(born(new BirthDate(1990, null, null))));
        for (int month = 1; month <= 12; month++) {
            all.add(born(new BirthDate(1990, month, null)));
            for (int day = 1; day <= YearMonth.of(1990, month).lengthOfMonth(); day++) {
                all.add(born(new BirthDate(1990, month, day)));
            }
        }
        return all;
    }

    private static Traits born(String date) {
        var parts = Stream.of(date.split("-", -1)).map(ResemblanceTest::number).toList();
        return born(new BirthDate(java.util.Objects.requireNonNull(parts.get(0)), parts.get(1), parts.get(2)));
    }

    private static Traits born(BirthDate birth) {
        return new Traits(List.of(), birth, Set.of(), null, Set.of(), List.of());
    }

    private static @Nullable Integer number(String part) {
        return part.isEmpty() ? null : Integer.valueOf(part);
    }
}
