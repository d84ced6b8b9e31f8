package org.kapocs.facts.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.need.Urgency;

class FillingTest {
    private static final String PERSON = """
                [survey]
                type|name|label|required|constraint|constraint_message
                integer|age|Age?|yes|. >= 0 and . < 120|Between 0 and 120
                decimal|height|Height?|||
                date|born|Born?||. <= today()|Not in the future
                text|name|Name?|yes||
                """;

    @Test
    void a_question_that_does_not_concern_somebody_is_skipped_and_its_page_too() {
        Filling filling = Workshop.filling("""
                [survey]
                type|name|label|relevant
                begin group|one|One|
                select_one yn|child|A child?|
                text|name|Its name?|${child} = 'yes'
                end group
                begin group|two|Two|${child} = 'yes'
                integer|age|Its age?|
                end group
                begin group|three|Three|
                text|more|More?|
                end group
                [choices]
                list_name|name|label
                yn|yes|Yes
                yn|no|No
                """);
        assertThat(Workshop.keys(filling, 0)).containsExactly("q.one.child");
        assertThat(Workshop.answer(filling, 0, Map.of("q.one.child", List.of("no"))))
                .isEmpty();
        assertThat(filling.from(1)).isEqualTo(2);
        Workshop.answer(filling, 0, Map.of("q.one.child", List.of("yes")));
        assertThat(Workshop.keys(filling, 0)).containsExactly("q.one.child", "q.one.name");
        assertThat(filling.from(1)).isEqualTo(1);
        assertThat(filling.before(2)).isEqualTo(1);
        assertThat(filling.from(3)).isEqualTo(filling.pages());
    }

    @Test
    void an_answer_of_which_the_form_cannot_calculate_is_refused_and_the_one_before_stays() {
        Filling filling = Workshop.filling("""
                [survey]
                type|name|label|calculation
                decimal|days|Days?|
                calculate|day||date(${days})
                """);
        assertThat(Workshop.answer(filling, 0, Map.of("q.days", List.of("5")))).isEmpty();
        assertThat(Workshop.answer(filling, 0, Map.of("q.days", List.of("3000000000"))))
                .containsOnlyKeys("q.days");
        assertThat(filling.answers()).contains(">5.0<").doesNotContain("3000000000");
    }

    @Test
    void a_day_that_is_today_by_default_stands_there_and_one_that_was_emptied_stays_empty() {
        Filling filling = Workshop.filling("""
                [survey]
                type|name|label|default
                date|on|When?|today()
                begin repeat|visit|Visit|
                date|day|Which day?|today()
                end repeat
                """);
        assertThat(filling.answers()).contains("<on>2026-11-16</on>", "<day>2026-11-16</day>");
        Workshop.answer(filling, 0, Map.of("q.on", List.of("")));
        filling.add("q.visit");
        assertThat(filling.answers())
                .contains("<on></on>", "<day>2026-11-16</day></visit><visit><day>2026-11-16</day>")
                .doesNotContain("@");
    }

    @Test
    void wrong_answers_are_said_at_their_question_and_the_others_are_kept() {
        Filling filling = Workshop.filling(PERSON);
        assertThat(Workshop.answer(
                        filling,
                        0,
                        Map.of(
                                "q.age", List.of("130"),
                                "q.height", List.of("1,5"),
                                "q.born", List.of("2026-11-17"),
                                "q.name", List.of(" "))))
                .isEqualTo(Map.of("q.age", "", "q.born", "", "q.name", "form.error.empty"));
        assertThat(Workshop.answer(
                        filling,
                        0,
                        Map.of(
                                "q.age",
                                List.of("x"),
                                "q.born",
                                List.of("2026-11-16"),
                                "q.name",
                                List.of("A<b>&\u0000"))))
                .isEqualTo(Map.of("q.age", "form.error.whole"));
    }

    @Test
    void right_answers_are_read_as_they_are_meant() {
        Filling filling = Workshop.filling(PERSON);
        Workshop.answer(
                filling,
                0,
                Map.of(
                        "q.age", List.of("30"),
                        "q.height", List.of("1,5"),
                        "q.born", List.of("2026-11-16"),
                        "q.name", List.of("A<b>&")));
        assertThat(filling.told(Workshop.ENGLISH).stream()
                        .map(told -> told.answer().ours()))
                .containsExactly("30", "1.5", "2026-11-16", "A<b>&");
        assertThat(filling.incomplete()).isEqualTo(-1);
    }

    @Test
    void something_else_can_be_written_and_texts_stand_in_two_languages() {
        Filling filling = Workshop.filling("""
                [settings]
                default_language
                English (en)
                [survey]
                type|name|label::English (en)|label::العربية (ar)
                select_one l or_other|how|How?|كيف؟
                [choices]
                list_name|name|label::English (en)|label::العربية (ar)
                l|a|Well|جيد
                """);
        Workshop.answer(filling, 0, Map.of("q.how", List.of("other")));
        Workshop.answer(filling, 0, Map.of("q.how", List.of("other"), "q.how_other", List.of("So so")));
        List<Item> items = filling.page(0, new Tongues("ar", "hu"));
        var ask = (Item.Ask) items.getFirst();
        assertThat(ask.label()).isEqualTo(new Said("كيف؟", "How?"));
        assertThat(ask.options().getFirst().label()).isEqualTo(new Said("جيد", "Well"));
        assertThat(((Item.Ask) items.get(1)).value()).isEqualTo("So so");
    }

    @Test
    void answers_count_in_fields_of_life_and_raise_needs_as_long_as_they_concern_somebody() {
        Filling filling = Workshop.filling("""
                [survey]
                type|name|label|relevant|calculation|domain|need
                begin group|g|G|||housing|
                select_one home|home|Home?||||
                select_one home|second|Second?|${home} = 'bad'|||
                end group
                integer|people|People?||||
                calculate|room|||if(${people} > 3, 1, 4)|family|
                calculate|many|||${people} > 3||family
                [choices]
                list_name|name|label|score|need
                home|good|Good|4|
                home|bad|Bad|1|housing.find:URGENT
                """);
        Workshop.answer(filling, 0, Map.of("q.g.home", List.of("bad")));
        Workshop.answer(filling, 0, Map.of("q.g.home", List.of("bad"), "q.g.second", List.of("good")));
        Workshop.answer(filling, 1, Map.of("q.people", List.of("5")));
        assertThat(filling.outcome())
                .isEqualTo(new Outcome(
                        Map.of("housing", 2.5, "family", 1.0),
                        List.of(new Needed("housing.find", Urgency.URGENT), new Needed("family", Urgency.SOON))));
        Workshop.answer(filling, 0, Map.of("q.g.home", List.of("good")));
        Workshop.answer(filling, 1, Map.of("q.people", List.of("1")));
        assertThat(filling.outcome()).isEqualTo(new Outcome(Map.of("housing", 4.0, "family", 4.0), List.of()));
    }

    @Test
    void what_was_not_shown_cannot_be_answered() {
        Filling filling = Workshop.filling("""
                [survey]
                type|name|label|relevant|read_only|default
                text|a|A?|||
                text|b|B?|${a} = 'x'||
                text|c|C?||yes|fixed
                """);
        filling.answer(0, key -> List.of("x"), Set.of("q.b", "q.c"));
        assertThat(filling.told(Workshop.ENGLISH).stream()
                        .map(told -> told.answer().ours()))
                .containsExactly("fixed");
    }

    @Test
    void a_pattern_decides_about_an_answer_and_one_that_never_ends_does_not_match() {
        Filling filling = Workshop.filling("""
                [survey]
                type|name|label|constraint
                text|zip|Zip?|regex(., '^[0-9]{4}$')
                text|slow|Slow?|regex(., '([a-z]+)+$')
                """);
        assertThat(Workshop.answer(filling, 0, Map.of("q.zip", List.of("1052"), "q.slow", List.of("ab"))))
                .isEmpty();
        assertThat(Workshop.answer(
                        filling, 0, Map.of("q.zip", List.of("x"), "q.slow", List.of("a".repeat(3_000) + "!"))))
                .containsOnlyKeys("q.zip", "q.slow");
    }

    @Test
    void a_form_has_words_of_its_own_for_a_missing_answer() {
        Filling filling = Workshop.filling("""
                [survey]
                type|name|label|required|required_message
                text|name|Name?|yes|We need a name
                """);
        assertThat(Workshop.answer(filling, 0, Map.of())).isEqualTo(Map.of("q.name", Item.MISSING));
        assertThat(filling.page(0, Workshop.ENGLISH).toString()).contains("We need a name");
    }
}
