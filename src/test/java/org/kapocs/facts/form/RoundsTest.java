package org.kapocs.facts.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is asked several times, and what is taken up again. */
class RoundsTest {
    private static final String EVERYTHING = """
                [survey]
                type|name|label
                text|name|Name?
                select_multiple l|some|Some?
                date|day|Day?
                time|at|When?
                datetime|moment|Moment?
                acknowledge|ok|OK?
                begin repeat|child|Child
                text|called|Called?
                end repeat
                [choices]
                list_name|name|label
                l|a|A
                l|b|B
                l|c|C
                """;

    @Test
    void what_was_answered_is_taken_up_again() {
        Understanding read = Workshop.read(EVERYTHING);
        Filling filling = Workshop.filling(read, "");
        Workshop.answer(
                filling,
                0,
                Map.of(
                        "q.name", List.of("Őszi \"é\" 😀 <x>"),
                        "q.some", List.of("a", "c"),
                        "q.day", List.of("2026-01-02"),
                        "q.at", List.of("10:30"),
                        "q.moment", List.of("2026-01-02T10:30"),
                        "q.ok", List.of("OK")));
        filling.add("q.child");
        Workshop.answer(
                filling, 1, Map.of("q.child:1.called", List.of("Első"), "q.child:2.called", List.of("Második")));
        Filling again = Workshop.filling(read, filling.answers());
        assertThat(again.answers()).isEqualTo(filling.answers());
        assertThat(again.told(Workshop.ENGLISH).stream()
                        .map(told -> told.answer().ours()))
                .containsExactly(
                        "Őszi \"é\" 😀 <x>",
                        "A, C",
                        "2026-01-02",
                        "10:30",
                        "2026-01-02T10:30",
                        "OK",
                        "Első",
                        "Második");
        again.remove("q.child:1");
        assertThat(again.told(Workshop.ENGLISH).stream()
                        .map(told -> told.answer().ours()))
                .contains("Második")
                .doesNotContain("Első");
    }

    @Test
    void sections_are_asked_as_often_as_an_answer_says() {
        Filling filling = Workshop.filling("""
                [survey]
                type|name|label|repeat_count|calculation
                integer|n|How many?||
                begin repeat|child|Child|${n}|
                integer|age|Age of ${place}?||
                calculate|place|||position(..)
                end repeat
                calculate|sum|||sum(${age})
                note|total|In all ${sum}||
                """);
        Workshop.answer(filling, 0, Map.of("q.n", List.of("2")));
        assertThat(Workshop.keys(filling, 1)).containsExactly("q.child:1.age", "q.child:2.age");
        Workshop.answer(filling, 1, Map.of("q.child:1.age", List.of("4"), "q.child:2.age", List.of("5")));
        assertThat(text(filling, 2)).contains("In all 9");
        assertThat(text(filling, 1)).contains("Age of 1?", "Age of 2?");
        Workshop.answer(filling, 0, Map.of("q.n", List.of("1")));
        assertThat(text(filling, 2)).contains("In all 4");
        Workshop.answer(filling, 0, Map.of("q.n", List.of("1000000")));
        assertThat(Workshop.keys(filling, 1)).hasSize(Filling.MOST_ROUNDS);
    }

    @Test
    void choices_depend_on_what_was_chosen_before_also_in_each_round() {
        Filling filling = Workshop.filling("""
                [survey]
                type|name|label|choice_filter
                begin repeat|place|Place|
                select_one country|country|Country?|
                select_one city|city|City?|of = ${country}
                end repeat
                [choices]
                list_name|name|label|of
                country|hu|Hungary|
                country|at|Austria|
                city|1|Budapest|hu
                city|1|Vienna|at
                city|2|Linz|at
                """);
        filling.add("q.place");
        Workshop.answer(filling, 0, Map.of("q.place:1.country", List.of("at"), "q.place:2.country", List.of("hu")));
        assertThat(options(filling, "q.place:1.city")).containsExactly("Vienna", "Linz");
        assertThat(options(filling, "q.place:2.city")).containsExactly("Budapest");
        assertThat(Workshop.answer(
                        filling,
                        0,
                        Map.of(
                                "q.place:1.country",
                                List.of("at"),
                                "q.place:1.city",
                                List.of("2"),
                                "q.place:2.country",
                                List.of("hu"),
                                "q.place:2.city",
                                List.of("2"))))
                .isEqualTo(Map.of("q.place:2.city", "form.error.choice"));
    }

    private static List<String> options(Filling filling, String key) {
        return filling.page(0, Workshop.ENGLISH).stream()
                .filter(item -> item instanceof Item.Ask ask && ask.key().equals(key))
                .flatMap(item -> ((Item.Ask) item).options().stream())
                .map(option -> option.label().ours())
                .toList();
    }

    private static String text(Filling filling, int page) {
        return filling.page(page, Workshop.ENGLISH).toString();
    }
}
