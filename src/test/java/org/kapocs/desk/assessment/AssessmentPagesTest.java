package org.kapocs.desk.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;

@HouseTest
@ExtendWith(OnTheFirstDay.class)
class AssessmentPagesTest extends AskedByForm {
    @Test
    void a_client_is_asked_page_by_page_in_two_languages() throws Exception {
        assertThat(page(officer, file + "/assessments")).contains("Első beszélgetés", "value=\"en\" selected");
        String assessment = begin();
        assertThat(page(officer, assessment + "/fill", "hu"))
                .contains("Honnan hallott rólunk?", "How did you hear of us?", "lang=\"en\"");
        answerHalf(assessment);
        assertThat(page(officer, assessment + "/fill?page=2&more=1")).contains("What matters most?", "more questions");
        var wrong = send(assessment + "/fill", LAST + "x");
        assertThat(wrong.getStatus()).isEqualTo(400);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8))
                .contains("Write a whole number", "Please tick this", "value=\"x\"");
        assertThat(page(officer, assessment))
                .contains("has no answer yet", "fill?page=3", "Today</h3>", "\"" + assessment + "/fill?page=1\"");
        assertThat(send(assessment + "/fill", LAST + "0&q.household.told=OK").getHeader("Location"))
                .isEqualTo(assessment);
    }

    @Test
    void what_it_came_to_stands_in_the_case_in_print_and_in_the_file_of_the_newcomer() throws Exception {
        String assessment = begin();
        answerHalf(assessment);
        send(assessment + "/fill", LAST + "0&q.household.told=OK");
        assertThat(page(newcomer, "/en/my/file")).doesNotContain("Where you are now");
        assertThat(send(assessment + "/end", "version=4").getStatus()).isEqualTo(303);
        assertThat(page(officer, assessment)).contains("help is needed now", "value=\"housing.shelter\"");
        assertThat(send(assessment + "/needs", "topic=work").getStatus()).isEqualTo(303);
        assertThat(page(officer, file)).contains("Első beszélgetés", "help is needed now", "Assessment done");
        assertThat(page(newcomer, "/en/my/file")).contains("Where you are now", "Housing", "help is needed now");
        assertThat(page(newcomer, "/ar/my/file")).contains("أين أنت الآن", "السكن");
        assertThat(page(officer, assessment + "/print?in=ar", "hu"))
                .contains("أين أنت الآن", "Hol tart most", "dir=\"rtl\"");
    }

    @Test
    void a_client_who_reads_what_a_machine_wrote_is_told_so_in_their_language() throws Exception {
        UUID form = Asked.form(forms, officer, "integration");
        var begun = send(file + "/assessments", "form=" + form + "&language=ar&once=" + Asked.key());
        assertThat(page(officer, Objects.requireNonNull(begun.getHeader("Location"))))
                .contains("were drafted by a machine", "<span lang=\"ar\" dir=\"rtl\">", "متى نتحدث", "2026-11-16");
        assertThat(page(officer, begin() + "/fill")).doesNotContain("were drafted by a machine");
    }

    @Test
    void whoever_looks_once_is_told_to_have_looked_once() throws Exception {
        String assessment = begin();
        int before = opened();
        page(officer, assessment);
        assertThat(opened() - before).isEqualTo(1);
    }

    /** How often the trail tells that the case was read. */
    private int opened() {
        UUID id = UUID.fromString(file.substring(file.lastIndexOf('/') + 1));
        var house = new Who.Machine("test");
        return Standing.as(
                house,
                () -> Objects.requireNonNull(transaction.execute(
                        _ -> sql.sql("select count(*) from audit.entry where subject_id = :id and what = 'read'")
                                .param("id", id)
                                .query(Integer.class)
                                .single())));
    }

    @Test
    void what_is_done_is_corrected_and_stays_whole() throws Exception {
        String assessment = begin();
        answerHalf(assessment);
        send(assessment + "/fill", LAST + "0&q.household.told=OK");
        assertThat(send(assessment + "/end", "version=4").getStatus()).isEqualTo(303);
        String emptied = "page=1&shown=q.today.tonight&shown=q.today.safe&shown=q.today.doctor_now&leave=1";
        assertThat(send(assessment + "/fill", "version=5&" + emptied).getStatus())
                .as("an answer that it needs is gone")
                .isEqualTo(400);
        assertThat(page(newcomer, "/en/my/file")).contains("help is needed now");

        assertThat(page(officer, assessment + "/fill?page=0")).contains("name=\"why\"");
        assertThat(send(
                                assessment + "/fill",
                                "version=5&page=0&shown=q.welcome.since&q.welcome.since=year&leave=1&why=Misheard")
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(officer, assessment)).contains("Misheard", "Before:", "For more than a year</bdi>");
        assertThat(page(officer, file)).contains("Assessment corrected");
        assertThat(page(newcomer, "/en/my/file")).doesNotContain("Misheard");
    }

    @Test
    void whoever_saves_second_sees_both_answers_and_loses_none() throws Exception {
        String fill = begin() + "/fill";
        String since = "&page=0&shown=q.welcome.since&q.welcome.since=";
        assertThat(send(fill, "version=1" + since + "days").getStatus()).isEqualTo(303);
        var late = send(fill, "version=1" + since + "year");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString(StandardCharsets.UTF_8))
                .contains(
                        "For a few days</dd>",
                        "For more than a year</dd>",
                        "name=\"version\" value=\"2\"",
                        "value=\"year\" checked");
        assertThat(send(fill, "version=2" + since + "year").getStatus()).isEqualTo(303);
    }

    @Test
    void one_leaves_half_way_without_answering_everything_and_drops_what_came_to_nothing() throws Exception {
        String assessment = begin();
        var left = send(
                assessment + "/fill",
                "version=1&page=1&shown=q.today.tonight&shown=q.today.safe&q.today.safe=yes&leave=1");
        assertThat(left.getHeader("Location")).isEqualTo(file);
        assertThat(page(officer, file)).contains("Begun", assessment + "/fill");
        assertThat(page(officer, assessment + "/fill")).contains("Page 2 of 4");
        assertThat(send(assessment + "/drop", "version=2").getStatus()).isEqualTo(303);
        assertThat(page(officer, assessment)).contains("Dropped").doesNotContain("/end");
    }

    @Test
    void what_cannot_be_begun_is_told_at_its_field() throws Exception {
        var none = send(file + "/assessments", "form=" + UUID.randomUUID() + "&language=en&once=" + Asked.key());
        assertThat(none.getStatus()).isEqualTo(400);
        assertThat(none.getContentAsString(StandardCharsets.UTF_8)).contains("Choose a form");
    }
}
