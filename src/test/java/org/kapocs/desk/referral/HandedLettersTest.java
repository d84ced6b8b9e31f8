package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.referral.Asking.Story;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Trace;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.audit.Wanted;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.Handed;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Letters of a case: as the page says, for whom the page is, and kept in the trail with their template. */
@HouseTest
class HandedLettersTest {
    @Autowired
    Asking asking;

    @Autowired
    Staff staff;

    @Autowired
    Trail trail;

    @Autowired
    MockMvc http;

    @Test
    void a_summary_says_what_the_clients_own_file_shows_and_not_what_staff_noted() throws Exception {
        Who.Staff officer = staff.inCity(Role.DESK_OFFICER);
        Story story = asking.story(officer);
        var answer = asked(story, officer, "/sheet/pdf");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition"))
                .matches("attachment; filename=\"K-\\d{4}-\\d+-summary-fa\\.pdf\"");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Handed.pdf(answer.getContentAsByteArray()))
                .contains("sentinel-given sentinel-family", "پروندهٔ شما", "Az Ön ügye: összefoglaló", "summary, 1.")
                .doesNotContain("sentinel-summary", "sentinel-note", "sentinel-message", "555 0101", officer.name());
        assertThat(Handed.docx(asked(story, officer, "/sheet/docx").getContentAsByteArray()))
                .contains("sentinel-given sentinel-family", "پروندهٔ شما")
                .doesNotContain("sentinel-summary");
    }

    @Test
    void that_it_was_made_and_from_which_version_stands_in_the_trail_and_nobody_else_gets_it() throws Exception {
        Who.Staff officer = staff.inCity(Role.DESK_OFFICER);
        Story story = asking.story(officer);
        asked(story, officer, "/sheet/pdf");
        List<Trace> traces = Standing.as(
                officer,
                () -> trail.of(officer, new Wanted(Long.MAX_VALUE, Optional.empty(), Optional.of(officer.account()))));
        assertThat(traces)
                .anyMatch(each -> each.what().equals("sheet.summary.1")
                        && each.subject().id().equals(story.caseFile()));
        assertThat(traces)
                .anyMatch(each -> each.what().equals("read")
                        && each.subject().id().equals(story.client())
                        && each.purpose().equals(Optional.of(Purpose.CASEWORK)));

        assertThat(asked(story, staff.with(Role.DESK_OFFICER), "/sheet/pdf").getStatus())
                .isEqualTo(404);
        assertThat(asked(story, staff.inCity(Role.EDITOR), "/sheet/pdf").getStatus())
                .isEqualTo(403);
        assertThat(asked(story, officer, "/sheet/rtf").getStatus()).isEqualTo(404);
    }

    @Test
    void a_consent_is_handed_over_in_the_language_in_which_it_was_given() throws Exception {
        Who.Staff officer = staff.inCity(Role.DESK_OFFICER);
        Story story = asking.story(officer);
        UUID consent = asking.consent(story, Section.NAME);
        assertThat(Handed.pdf(asked(story, officer, "/consents/" + consent + "/sheet/pdf")
                        .getContentAsByteArray()))
                .contains("Kapu Minta Alapítvány", "consent, 1.", "موافقتك", "Az Ön hozzájárulása");
        UUID others = asking.consent(asking.story(officer), Section.NAME);
        assertThat(asked(story, officer, "/consents/" + others + "/sheet/pdf").getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_referral_is_handed_over_with_what_was_agreed_to_and_only_while_it_holds() throws Exception {
        Who.Staff officer = staff.inCity(Role.DESK_OFFICER);
        Story story = asking.story(officer);
        UUID without = asking.draft(story, Section.NAME);
        assertThat(asked(story, officer, "/referrals/" + without + "/sheet/pdf").getStatus())
                .isEqualTo(403);

        UUID sent = asking.sent(story, Section.NAME, Section.BIRTH);
        String letter = Handed.pdf(
                asked(story, officer, "/referrals/" + sent + "/sheet/pdf").getContentAsByteArray());
        assertThat(letter)
                .contains("sentinel-given sentinel-family", "askedsentinel", "1990", "Kapu Minta Alapítvány", "ارجاع")
                .doesNotContain("sentinel-summary", "555 0101", "sentinel-safe", "sentinel-note");
        assertThat(asked(
                                story,
                                officer,
                                "/referrals/" + asking.sent(asking.story(officer), Section.NAME) + "/sheet/pdf")
                        .getStatus())
                .as("through another case")
                .isEqualTo(404);

        asking.close(story);
        assertThat(asked(story, officer, "/referrals/" + sent + "/sheet/pdf").getStatus())
                .isEqualTo(409);
    }

    private MockHttpServletResponse asked(Story story, Who.Staff who, String path) throws Exception {
        return http.perform(get("/staff/cases/" + story.caseFile() + path).with(Staff.as(who)))
                .andReturn()
                .getResponse();
    }
}
