package org.kapocs.facts.matter.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.kapocs.testing.Statements;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
@ExtendWith(OnTheFirstDay.class)
class CataloguePagesTest {
    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Test
    void an_officer_looks_up_what_is_known_and_changes_nothing() throws Exception {
        Who.Staff officer = staff.inCity(Role.DESK_OFFICER);
        assertThat(page(officer, "/staff/matters?q=lakcim"))
                .contains("Address registration", "to be checked by the editor")
                .doesNotContain("Divorce");
        assertThat(page(officer, "/staff/matters/address-card"))
                .contains("3 working days from:", "written from general knowledge", "Came with the system")
                .doesNotContain("/edit", "/check");
        assertThat(send(officer, "/staff/matters/address-card/check", "version", "1", "review", "2027-01-01")
                        .getStatus())
                .isEqualTo(403);
        assertThat(status(officer, "/staff/matters/no-such-matter")).isEqualTo(404);
    }

    @Test
    void an_editor_changes_an_entry_in_two_languages_and_reads_what_was_changed() throws Exception {
        Who.Staff editor = staff.inCity(Role.EDITOR);
        String form = page(editor, "/staff/matters/ehic/edit?in=uk");
        assertThat(form).contains("name=\"authority-uk\"", "name=\"step-hu-3\"");
        String version = found(form, "name=\"version\" value=\"(\\d+)\"");
        assertThat(revised(editor, version).getStatus()).isEqualTo(303);
        String entry = page(editor, "/staff/matters/ehic");
        assertThat(entry).contains("útlevél", "Új teendő", "Changed", "Check that you are insured.");
    }

    private MockHttpServletResponse revised(Who.Staff editor, String version) throws Exception {
        return send(
                editor,
                "/staff/matters/ehic/edit",
                "version",
                version,
                "in",
                "uk",
                "authority-hu",
                "Kormányablak",
                "authority-uk",
                "Урядове вікно",
                "bring-hu",
                "TAJ-kártya\nútlevél",
                "source",
                "883/2004/EK rendelet",
                "served",
                "hu",
                "step-key-0",
                "insured",
                "step-hu-0",
                "Jogviszony <b>ellenőrzése</b>",
                "step-key-1",
                "",
                "step-hu-1",
                "Új teendő",
                "step-uk-1",
                "Новий крок");
    }

    @Test
    void an_editor_confirms_an_entry_and_is_told_where_they_begin_when_it_is_to_be_checked_again() throws Exception {
        Who.Staff editor = staff.inCity(Role.EDITOR);
        String entry = page(editor, "/staff/matters/disability");
        String now = found(entry, "name=\"version\" value=\"(\\d+)\"");
        assertThat(send(editor, "/staff/matters/disability/check", "version", now, "review", "2026-12-01")
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(editor, "/staff/matters/disability"))
                .contains("checked on", editor.name())
                .doesNotContain("written from general knowledge");

        assertThat(page(editor, "/staff/directory")).doesNotContain("/staff/matters/disability");
        clock.forward(Duration.ofDays(15));
        assertThat(page(editor, "/staff/directory"))
                .as("it is theirs, and told where an editor begins")
                .contains("href=\"/staff/matters/disability\"");
        assertThat(page(staff.inCity(Role.EDITOR), "/staff/directory"))
                .as("of a colleague it is only counted")
                .contains("/staff/matters?view=DUE")
                .doesNotContain("/staff/matters/disability");
        assertThat(page(staff.inCity(Role.DESK_OFFICER), "/staff/directory")).doesNotContain("matters?view=DUE");
        assertThat(page(editor, "/staff/matters?view=DUE"))
                .contains("Benefits for people with disabilities", "review due");
    }

    @Test
    void what_was_typed_stays_typed_when_something_is_wrong_or_somebody_was_faster() throws Exception {
        Who.Staff editor = staff.inCity(Role.EDITOR);
        String version = found(page(editor, "/staff/matters/divorce/edit"), "name=\"version\" value=\"(\\d+)\"");
        var wrong = edit(editor, version, "");
        assertThat(wrong.getStatus()).isEqualTo(400);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8))
                .contains("Please write this", "Az én <i>teendőm".replace("<", "&lt;"));
        assertThat(edit(editor, version, "Ptk.").getStatus()).isEqualTo(303);
        var late = edit(editor, version, "Másik forrás");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString(StandardCharsets.UTF_8))
                .contains("Másik forrás", "Ptk.", "name=\"version\" value=\"" + (Integer.parseInt(version) + 1) + "\"");
    }

    @Test
    void the_list_asks_the_same_few_questions_however_long_it_is() throws Exception {
        Who.Staff editor = staff.inCity(Role.EDITOR);
        page(editor, "/staff/matters");
        assertThat(Statements.of(() -> page(editor, "/staff/matters")).size()).isLessThanOrEqualTo(3);
        assertThat(Statements.of(() -> page(editor, "/staff/matters/school")).size())
                .isLessThanOrEqualTo(4);
    }

    private MockHttpServletResponse edit(Who.Staff editor, String version, String source) throws Exception {
        return send(
                editor,
                "/staff/matters/divorce/edit",
                "version",
                version,
                "in",
                "en",
                "authority-hu",
                "Bíróság",
                "source",
                source,
                "step-key-0",
                "",
                "step-hu-0",
                "Az én <i>teendőm");
    }

    private static String found(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }

    private int status(Who who, String path) throws Exception {
        return http.perform(get(path).with(Staff.as(who)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String page(Who who, String path) throws Exception {
        var response = http.perform(get(path).header("Accept-Language", "en").with(Staff.as(who)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(Who who, String path, String... fields) throws Exception {
        var request = post(path)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Accept-Language", "en")
                .with(Staff.as(who));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return http.perform(request).andReturn().getResponse();
    }
}
