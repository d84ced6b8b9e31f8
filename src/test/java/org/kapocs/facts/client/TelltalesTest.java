package org.kapocs.facts.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelltalesTest {
    private static final Person AMIRA = person(
            List.of(
                    new Name(NameKind.LEGAL, NameOrder.WESTERN, "Amíra", "Ali"),
                    new Name(NameKind.OTHER, NameOrder.SINGLE, "مريم", "")),
            new BirthDate(1990, 5, 12));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Amira kérdezi",
                "AMÍRÁNAK mit mondjunk?",
                "Amira's husband",
                "(amírával)",
                "Ali nem jött",
                "Alinak",
                "مريم",
                "Maryam said so",
                "Tőle:\nAmira"
            })
    void a_name_is_found_in_whatever_script_and_with_what_hangs_on_it(String text) {
        assertThat(Telltales.in(text, AMIRA)).containsExactly(Telltale.NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tel.: +36 30 555 0142",
                "06-30/555-01-42",
                "30 555 0142",
                "٠٦ ٣٠ ٥٥٥ ٠١٤٢",
                "۰۶-۳۰-۵۵۵-۰۱۴۲",
                "írjon ide: Amira.Minta@Example.org"
            })
    void a_way_to_reach_them_is_found_however_it_is_written(String text) {
        assertThat(Telltales.in(text, AMIRA)).contains(Telltale.REACH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1990.05.12.",
                "1990-5-12",
                "12/05/1990",
                "05/12/1990",
                "1990. május 12-én",
                "May 12, 1990",
                "12 мая 1990",
                "born 12 May 1990",
                "12th of May 1990",
                "1990. máj. 12.",
                "١٢/٠٥/١٩٩٠",
                "12 مايو 1990",
                "1990-ben született",
                "született: 1990",
                "she was born in 1990",
                "مواليد ١٩٩٠"
            })
    void the_day_of_birth_is_found_in_figures_and_in_words(String text) {
        assertThat(Telltales.in(text, AMIRA)).contains(Telltale.BIRTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Alig van idő, az alibi is kevés.",
                "Már nem messze van. Amire kér, arra ma nem ér rá, mert a mérés most megy. Merre menjen?",
                "Mer kérni, Már ma. Született 1991-ben egy gyereke; 19901 forint.",
                "Az ámítás nem segít.",
                "1990 óta érvényes a törvény, 5 napon belül, 12 hónapig.",
                "A 30 555 es járat",
                "K-2026-0417"
            })
    void what_tells_nothing_is_left_alone(String text) {
        assertThat(Telltales.in(text, AMIRA)).isEmpty();
    }

    @Test
    void short_names_are_found_together_and_not_in_every_word() {
        Person mei = person(List.of(new Name(NameKind.LEGAL, NameOrder.HUNGARIAN, "An", "Li")), null);
        assertThat(Telltales.in("An answer for Li An.", mei)).containsExactly(Telltale.NAME);
        assertThat(Telltales.in("An answer in a day", mei)).isEmpty();
        Person chen = person(List.of(Name.pseudonym("陈先生")), null);
        assertThat(Telltales.in("请告诉陈先生", chen)).containsExactly(Telltale.NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"أميرة تسأل", "Kérdezi أميرة", "یعنی اميرة", "لمحمود كتاب", "قال محمود"})
    void a_name_that_the_record_has_in_latin_is_found_in_arabic(String text) {
        Person latin = person(List.of(Name.pseudonym("Amíra"), Name.pseudonym("Mahmoud")), null);
        assertThat(Telltales.in(text, latin)).containsExactly(Telltale.NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kérdezi Amira", "Szóltam Amirának.", "Mahmoudnak mit mondjunk?", "A lánya, Amira, jön"})
    void a_name_that_the_record_has_in_arabic_is_found_in_latin(String text) {
        Person arabic = person(List.of(Name.pseudonym("أميرة"), Name.pseudonym("محمود")), null);
        assertThat(Telltales.in(text, arabic)).containsExactly(Telltale.NAME);
        assertThat(Telltales.in("Már nem, mert amire vár, arra ma mér. Amire kér, az nem ér.", arabic))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990. január 12.", "11 January 1990", "January 1, 19901"})
    void another_day_that_begins_or_ends_alike_is_another_day(String text) {
        assertThat(Telltales.in(text, person(List.of(Name.pseudonym("Minta")), new BirthDate(1990, 1, 1))))
                .isEmpty();
        assertThat(Telltales.in(
                        "1990. január 1-jén", person(List.of(Name.pseudonym("Minta")), new BirthDate(1990, 1, 1))))
                .containsExactly(Telltale.BIRTH);
    }

    private static Person person(List<Name> names, @org.jspecify.annotations.Nullable BirthDate birth) {
        return new Person(
                names,
                birth,
                List.of(),
                List.of(
                        new Reach(ReachKind.PHONE, "+36 30 555 0142", ""),
                        new Reach(ReachKind.EMAIL, "amira.minta@example.org", "")),
                null);
    }
}
