package org.kapocs.facts.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.information.Materials.Edit;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;

/** What newcomers read of what is written. Each test has a page of its own: they are one for all. */
class ApprovalTest extends MaterialTests {
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
        assertThat(reading.page("emergency", in("ar")))
                .as("in Hungarian, since Arabic is not approved")
                .get()
                .satisfies(told -> assertThat(told.language()).isEqualTo("hu"));
        approve("emergency", "ar");
        assertThat(reading.page("emergency", in("ar"))).get().satisfies(told -> {
            assertThat(told.language()).isEqualTo("ar");
            assertThat(told.machine()).isTrue();
        });
        assertThat(reading.about("health.hospital", in("ar")))
                .extracting(Reading.Titled::id)
                .contains("emergency");
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
        assertThat(now.doubted("hu"))
                .as("says the same as before")
                .extracting(Block::id)
                .containsExactly("must");
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
    void what_is_over_nobody_reads_and_it_is_told_where_editors_work() {
        approve("permit-renewal", "hu");
        approve("permit-renewal", "en");
        clock.forward(Duration.ofDays(181));
        assertThat(reading.page("permit-renewal", in("en")))
                .as("the last day counts")
                .isPresent();
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
        submit("permit-renewal", "en");
        sign("permit-renewal", "en");
        write("permit-renewal", "say", "en", "I want to renew my residence permit.", Edit.MINOR);
        assertThat(materials.get("permit-renewal").in("en")).satisfies(now -> {
            assertThat(now.written()).isEqualTo(Translation.Written.DRAFT);
            assertThat(now.subject()).isEqualTo(editor.account());
            assertThat(now.reader()).isNull();
        });
    }

    @Test
    void whoever_wrote_since_the_subject_was_signed_does_not_let_it_through_alone() {
        approve("hospital", "hu");
        write("hospital", "title", "hu", "Kórház, másképp írva", Edit.MINOR);
        as(other, () -> materials.submit(other, "hospital", "hu", revision("hospital")));
        assertThatThrownBy(() -> as(editor, () -> materials.signReader(editor, "hospital", "hu", revision("hospital"))))
                .isInstanceOf(Problem.Conflict.class);
        Who.Staff third = staff.inCity(Role.EDITOR);
        var typed = new Materials.Typed(
                "hu", materials.get("hospital").block("title").in("hu").version(), 1, "Bármi", Edit.MINOR);
        as(third, () -> materials.write(third, "hospital", "title", typed));
        as(third, () -> materials.submit(third, "hospital", "hu", revision("hospital")));
        assertThatThrownBy(() -> as(third, () -> materials.signReader(third, "hospital", "hu", revision("hospital"))))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessage("information.error.both");
        assertThat(part("hospital", "title", "hu").words().plain()).isNotEqualTo("Bármi");
        as(other, () -> materials.signReader(other, "hospital", "hu", revision("hospital")));
        assertThat(part("hospital", "title", "hu").words().plain()).isEqualTo("Bármi");
    }

    @Test
    void what_stands_on_one_line_is_told_as_it_is_now_and_never_as_it_was() {
        approve("family-doctor", "hu");
        approve("family-doctor", "en");
        assertThat(part("family-doctor", "title", "en").words().language()).isEqualTo("en");
        write("family-doctor", "title", "hu", "Egészen más", Edit.MAJOR);
        approve("family-doctor", "hu");
        assertThat(part("family-doctor", "title", "en")).satisfies(part -> {
            assertThat(part.words().language()).isEqualTo("hu");
            assertThat(part.words().plain()).isEqualTo("Egészen más");
            assertThat(part.original()).isEmpty();
        });
    }

    @Test
    void what_is_over_is_signed_anew_after_a_spelling_too_and_read_again() {
        approve("medicine", "hu");
        clock.forward(Duration.ofDays(182));
        write("medicine", "title", "hu", "Gyógyszerek", Edit.MINOR);
        submit("medicine", "hu");
        assertThat(materials.get("medicine").in("hu").subject()).isNull();
        LocalDate today = LocalDate.now(clock);
        as(editor, () -> materials.signSubject(editor, "medicine", "hu", revision("medicine"), today.plusDays(90)));
        as(other, () -> materials.signReader(other, "medicine", "hu", revision("medicine")));
        assertThat(part("medicine", "title", "hu").words().plain()).isEqualTo("Gyógyszerek");
        assertThat(materials.get("medicine").open("hu", today)).isTrue();
    }

    @Test
    void a_translation_is_not_open_while_its_hungarian_is_not() {
        approve("marriage", "en");
        LocalDate today = LocalDate.now(clock);
        assertThat(materials.get("marriage").in("en").open(today)).isTrue();
        assertThat(materials.get("marriage").open("en", today)).isFalse();
        assertThat(reading.page("marriage", in("en"))).isEmpty();
        approve("marriage", "hu");
        assertThat(materials.get("marriage").open("en", today)).isTrue();
        assertThat(reading.page("marriage", in("en"))).isPresent();
    }

    private int revision(String id) {
        return materials.get(id).in("hu").revision();
    }
}
