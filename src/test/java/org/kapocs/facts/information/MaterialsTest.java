package org.kapocs.facts.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.facts.information.Materials.Edit;
import org.kapocs.facts.information.Materials.Typed;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** On Monday 16 November 2026. Each test has a page of its own: they are one for all. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class MaterialsTest {
    private static final LocalDate UNTIL = LocalDate.parse("2027-05-16");

    @Autowired
    Materials materials;

    @Autowired
    FactStore facts;

    @Autowired
    Reading reading;

    @Autowired
    Sowing sowing;

    @Autowired
    Languages languages;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    private Who.Staff editor = nobody();
    private Who.Staff other = nobody();

    private static Who.Staff nobody() {
        return new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    }

    @BeforeEach
    void two_editors() {
        editor = staff.inCity(Role.EDITOR);
        other = staff.inCity(Role.EDITOR);
    }

    @Test
    void what_the_house_brings_along_is_public_only_when_two_different_people_have_signed_it() {
        assertThat(reading.page("emergency", in("hu"))).isEmpty();
        submit("emergency", "hu");
        int revision = materials.get("emergency").in("hu").revision();
        as(editor, () -> materials.signSubject(editor, "emergency", "hu", revision, UNTIL));
        assertThatThrownBy(() -> as(editor, () -> materials.signReader(editor, "emergency", "hu", revision)))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessage("information.error.both");
        assertThat(reading.page("emergency", in("hu"))).isEmpty();
        as(other, () -> materials.signReader(other, "emergency", "hu", revision));
        assertThat(reading.page("emergency", in("hu"))).get().satisfies(told -> {
            assertThat(told.language()).isEqualTo("hu");
            assertThat(told.checkedOn()).isEqualTo("2026-11-16");
            assertThat(told.checkedBy()).isNotBlank();
        });
        assertThat(reading.page("emergency", in("ar"))).as("in Hungarian, since Arabic is not approved").get().satisfies(
                told -> assertThat(told.language()).isEqualTo("hu"));
        approve("emergency", "ar");
        assertThat(reading.page("emergency", in("ar"))).get().satisfies(told -> {
            assertThat(told.language()).isEqualTo("ar");
            assertThat(told.machine()).isTrue();
        });
        assertThat(reading.about("health", in("ar"))).extracting(Reading.Titled::id).contains("emergency");
    }

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
    void newcomers_read_what_was_approved_until_the_new_is_and_then_the_original_beside_what_is_old() {
        approve("taj", "hu");
        approve("taj", "en");
        write("taj", "what", "hu", "Egészen más.", Edit.MAJOR);
        assertThat(part("taj", "what", "hu").words().plain()).startsWith("A TAJ-szám");
        assertThat(part("taj", "what", "en").original()).isEmpty();
        approve("taj", "hu");
        assertThat(part("taj", "what", "hu").words().plain()).isEqualTo("Egészen más.");
        assertThat(part("taj", "what", "en")).satisfies(part -> {
            assertThat(part.words().plain()).startsWith("The TAJ number");
            assertThat(part.original()).get().satisfies(now -> {
                assertThat(now.language()).isEqualTo("hu");
                assertThat(now.plain()).isEqualTo("Egészen más.");
            });
        });
        assertThat(part("taj", "who", "en").original()).isEmpty();
        assertThatThrownBy(() -> submit("taj", "en"))
                .as("what is old is not approved again")
                .isInstanceOf(Problem.Conflict.class);
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
        assertThat(materials.get("tax-number").stale("en")).extracting(Block::id).contains("what");
    }

    @Test
    void a_fact_changes_for_readers_at_once_and_exactly_its_texts_are_to_be_looked_at() {
        approve("school-enrolment", "hu");
        approve("school-enrolment", "en");
        assertThat(part("school-enrolment", "must", "en").words().plain()).contains("age of 6 to 16");
        submit("school-enrolment", "en");
        change("school.to-age", Map.of("hu", "18"));
        assertThat(part("school-enrolment", "must", "en").words().plain()).contains("age of 6 to 18");
        assertThat(part("school-enrolment", "must", "en").unchecked()).isTrue();
        Material now = materials.get("school-enrolment");
        for (String language : List.of("hu", "en")) {
            assertThat(now.doubted(language)).extracting(Block::id).containsExactly("must");
        }
        change("school.time", Map.of("hu", "április vége", "en", "the last days of April"));
        now = materials.get("school-enrolment");
        assertThat(now.doubted("en")).extracting(Block::id).containsExactly("must", "when");
        assertThat(now.doubted("hu")).as("says the same as before").extracting(Block::id).containsExactly("must");
        int version = now.block("must").in("en").version();
        as(editor, () -> materials.stillTrue(editor, "school-enrolment", "must", "en", version));
        assertThat(materials.get("school-enrolment").doubted("en"))
                .extracting(Block::id)
                .containsExactly("when");
        sign("school-enrolment", "en");
        assertThat(part("school-enrolment", "when", "en").words().plain())
                .as("approved while it changed")
                .contains("the last days of April");
    }

    @Test
    void whoever_changes_a_fact_that_somebody_else_changed_overwrites_nothing() {
        Fact before = facts.get("permit.days-before");
        change("permit.days-before", Map.of("hu", "45"));
        var late = new Fact(before.key(), before.type(), Map.of("hu", "60"), before.source(), null, null, before.version());
        assertThat(as(other, () -> facts.change(other, late))).isEqualTo(new Change.Outdated());
        assertThat(as(other, () -> facts.check(other, before.key(), before.version()))).isEqualTo(new Change.Outdated());
        assertThat(facts.get("permit.days-before").in("hu")).isEqualTo("45");
        var none = new Fact(before.key(), before.type(), Map.of("hu", "soon"), "", null, null, before.version() + 1);
        assertThatThrownBy(() -> as(other, () -> facts.change(other, none)))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        wrong -> assertThat(wrong.fields()).containsOnlyKeys("said-hu", "source"));
    }

    @Test
    void what_is_over_nobody_reads_and_it_is_told_where_editors_work() {
        approve("permit-renewal", "hu");
        approve("permit-renewal", "en");
        clock.forward(Duration.ofDays(181));
        assertThat(reading.page("permit-renewal", in("en"))).as("the last day counts").isPresent();
        clock.forward(Duration.ofDays(1));
        assertThat(reading.page("permit-renewal", in("en"))).isEmpty();
        assertThat(reading.about("residence.renewal", in("en"))).isEmpty();
        LocalDate today = LocalDate.now(clock);
        assertThat(materials.get("permit-renewal").in("hu").state(today)).isEqualTo(Translation.State.EXPIRED);
        assertThat(ToDo.all(List.of(materials.get("permit-renewal")), today))
                .extracting(ToDo::what)
                .startsWith(ToDo.What.RENEW, ToDo.What.RENEW);
    }

    @Test
    void a_spelling_needs_the_native_reader_again_and_not_whoever_stands_for_the_subject() {
        submit("address", "ar");
        sign("address", "ar");
        write("address", "say", "ar", "أريد أن أسجل عنوان سكني.", Edit.MINOR);
        assertThat(materials.get("address").in("ar")).satisfies(now -> {
            assertThat(now.written()).isEqualTo(Translation.Written.DRAFT);
            assertThat(now.subject()).isEqualTo(editor.account());
            assertThat(now.reader()).isNull();
        });
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

    private void approve(String id, String language) {
        submit(id, language);
        sign(id, language);
    }

    private void submit(String id, String language) {
        int revision = materials.get(id).in(language).revision();
        assertThat(as(editor, () -> materials.submit(editor, id, language, revision)))
                .isEqualTo(new Change.Done());
    }

    private void sign(String id, String language) {
        int revision = materials.get(id).in(language).revision();
        as(editor, () -> materials.signSubject(editor, id, language, revision, UNTIL));
        as(other, () -> materials.signReader(other, id, language, revision));
    }

    private void write(String id, String block, String language, String text, Edit edit) {
        Block before = materials.get(id).block(block);
        var typed = new Typed(
                language, before.in(language).version(), before.in("hu").edition(), text, edit);
        assertThat(as(editor, () -> materials.write(editor, id, block, typed))).isEqualTo(new Change.Done());
    }

    private void change(String key, Map<String, String> said) {
        Fact before = facts.get(key);
        var now = new Fact(key, before.type(), said, before.source(), null, null, before.version());
        assertThat(as(editor, () -> facts.change(editor, now))).isEqualTo(new Change.Done());
    }

    private Told.Part part(String id, String block, String language) {
        return reading.page(id, in(language)).orElseThrow().part(block).orElseThrow();
    }

    private Language in(String tag) {
        return languages.of(tag).orElseThrow();
    }

    private static <T> T as(Who.Staff who, Supplier<T> work) {
        return Standing.as(who, work);
    }
}
