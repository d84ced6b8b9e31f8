package org.kapocs.facts.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.information.Materials.Edit;
import org.kapocs.facts.information.Materials.Typed;
import org.kapocs.shared.web.Problem;

/** How pages and facts are written. Each test has a page of its own: they are one for all. */
class MaterialsTest extends MaterialTests {
    @Test
    void a_change_of_meaning_makes_exactly_that_block_old_in_the_other_languages_and_a_spelling_none() {
        write("address", "why", "hu", "A bejelentett lakcím sok ügyhöz kell.", Edit.MINOR);
        assertThat(materials.get("address").stale("en")).isEmpty();
        write("address", "why", "hu", "A bejelentett lakcím ma már kevés ügyhöz kell.", Edit.MAJOR);
        assertThat(materials.get("address").stale("en")).extracting(Block::id).containsExactly("why");
        assertThat(materials.get("address").stale("ar")).extracting(Block::id).containsExactly("why");
        assertThat(materials.sourcesAsTranslated("address", "en").get("why"))
                .as("with its spelling mended")
                .isEqualTo("A bejelentett lakcím sok ügyhöz kell.");
        write("address", "why", "en", "Few things need an address today.", Edit.MAJOR);
        assertThat(materials.get("address").stale("en")).isEmpty();
        assertThat(materials.get("address").stale("ar")).extracting(Block::id).containsExactly("why");
    }

    @Test
    void what_presses_is_counted_as_the_list_of_what_is_to_be_done_has_it() {
        write("school-enrolment", "title", "hu", "Beíratás az iskolába, másképp", Edit.MAJOR);
        List<ToDo> all = ToDo.all(materials.all(), LocalDate.now(clock));
        assertThat(all).extracting(ToDo::what).contains(ToDo.What.CATCH_UP);
        assertThat(materials.pressing()).isEqualTo((int) all.stream()
                .filter(each -> each.what().compareTo(ToDo.What.LOOK) <= 0)
                .count());
    }

    @Test
    void two_editors_in_one_block_lose_nothing() {
        Wording before = materials.get("tax-number").block("copy").in("hu");
        var mine = new Typed("hu", before.version(), 1, "Az enyém.", Edit.MAJOR);
        var theirs = new Typed("hu", before.version(), 1, "A másiké.", Edit.MAJOR);
        assertThat(as(editor, () -> materials.write(editor, "tax-number", "copy", mine)))
                .isEqualTo(new Change.Done());
        assertThat(as(other, () -> materials.write(other, "tax-number", "copy", theirs)))
                .isEqualTo(new Change.Outdated());
        assertThat(materials.get("tax-number").block("copy").in("hu").text()).isEqualTo("Az enyém.");
        var first = new Typed("tr", 0, 1, "Vergi numarası", Edit.MAJOR);
        as(editor, () -> materials.write(editor, "tax-number", "title", first));
        assertThat(as(other, () -> materials.write(other, "tax-number", "title", first)))
                .as("who begins a language that somebody else began too")
                .isEqualTo(new Change.Outdated());
        sowing.afterSingletonsInstantiated();
        assertThat(materials.get("tax-number").block("copy").in("hu").text())
                .as("stays when the house starts again")
                .isEqualTo("Az enyém.");
        assertThat(materials.past("tax-number")).extracting(Past::account).contains(editor.account());
    }

    @Test
    void a_translator_whose_source_changes_meanwhile_has_translated_what_it_said_before() {
        int source = materials.get("tax-number").block("what").in("hu").edition();
        write("tax-number", "what", "hu", "Közben más lett.", Edit.MAJOR);
        Wording before = materials.get("tax-number").block("what").in("en");
        var late = new Typed("en", before.version(), source, "What it said before.", Edit.MAJOR);
        as(editor, () -> materials.write(editor, "tax-number", "what", late));
        assertThat(materials.get("tax-number").stale("en"))
                .extracting(Block::id)
                .contains("what");
    }

    @Test
    void whoever_changes_a_fact_that_somebody_else_changed_overwrites_nothing() {
        Fact before = facts.get("tax-number.days");
        change("tax-number.days", Map.of("hu", "45"));
        var late = new Fact(before.key(), before.type(), Map.of("hu", "60"), before.source(), null, before.version());
        assertThat(as(other, () -> facts.change(other, late))).isEqualTo(new Change.Outdated());
        assertThat(as(other, () -> facts.check(other, before.key(), before.version())))
                .isEqualTo(new Change.Outdated());
        assertThat(facts.get("tax-number.days").in("hu")).isEqualTo("45");
        var none = new Fact(before.key(), before.type(), Map.of("hu", "soon"), "", null, before.version() + 1);
        assertThatThrownBy(() -> as(other, () -> facts.change(other, none)))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        wrong -> assertThat(wrong.fields()).containsOnlyKeys("said-hu", "source"));
    }

    @Test
    void whoever_writes_where_a_fact_changed_meanwhile_does_not_wipe_that_it_is_to_be_looked_at() {
        Block before = materials.get("bank-account").block("when");
        int version = before.in("en").version();
        var late = new Typed("en", version, before.in("hu").edition(), "Written before.", Edit.MAJOR);
        change("bank.decide-days", Map.of("hu", "17"));
        assertThat(as(editor, () -> materials.write(editor, "bank-account", "when", late)))
                .isEqualTo(new Change.Outdated());
        Wording doubted = materials.get("bank-account").block("when").in("en");
        assertThat(doubted.doubted()).containsExactly("bank.decide-days");
        change("bank.decide-days", Map.of("hu", "19"));
        assertThat(as(editor, () -> materials.stillTrue(editor, "bank-account", "when", "en", doubted.version())))
                .as("looked at the value before")
                .isEqualTo(new Change.Outdated());
    }

    @Test
    void a_text_is_refused_with_its_reason() {
        var wrong = new HashMap<String, String>();
        wrong.put(" ", "information.error.empty");
        wrong.put("x".repeat(301), "information.error.long");
        wrong.put("one\ntwo", "information.error.line");
        wrong.put("{no.such.fact}", "information.error.fact");
        int version = materials.get("taj").block("title").in("en").version();
        wrong.forEach((text, key) -> assertThatThrownBy(() -> as(
                        editor,
                        () -> materials.write(editor, "taj", "title", new Typed("en", version, 1, text, Edit.MAJOR))))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        invalid -> assertThat(invalid.fields()).containsEntry("text", key)));
    }
}
