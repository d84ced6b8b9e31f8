package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A caseworker refers a client: what they preview is what the partner sees, to the letter. */
@HouseTest
@Import(Asking.class)
class CaseworkerJourneyTest {
    private static final Pattern FACTS = Pattern.compile("<dl class=\"facts\">.*?</dl>", Pattern.DOTALL);

    @Autowired
    Asking asking;

    @Autowired
    Referrals referrals;

    @Autowired
    Staff staff;

    @Autowired
    MockMvc http;

    @LocalServerPort
    int port;

    @Test
    void the_preview_is_what_the_partner_sees_to_the_letter() throws Exception {
        var story = asking.story(staff.inCity(Role.DESK_OFFICER));
        asking.consent(story, Section.values());
        UUID id = asking.draft(story, Section.NAME, Section.REACH, Section.BIRTH, Section.SUMMARY, Section.MATTER);
        Matcher preview = FACTS.matcher(get(story, "/staff/cases/" + story.caseFile() + "/referrals/" + id));
        assertThat(preview.find()).isTrue();
        String before = preview.group();
        assertThat(preview.find()).isTrue();
        String after = preview.group();

        asking.send(story, id);
        var partner = new Browser(port);
        partner.post("/hu/referral/" + asking.token(id));
        assertThat(partner.get("/hu/referral").body()).contains(before).doesNotContain(after);
        partner.post("/hu/referral/accept");
        assertThat(partner.get("/hu/referral").body()).contains(after);
    }

    @Test
    void without_consent_the_page_says_so_keeps_the_draft_and_leads_to_recording_one() throws Exception {
        var story = asking.story(staff.inCity(Role.DESK_OFFICER));
        UUID id = asking.draft(story, Section.NAME);
        String address = "/staff/cases/" + story.caseFile() + "/referrals/" + id;
        assertThat(get(story, address))
                .contains("sentinel-asked")
                .contains("/consents/new?service=")
                .doesNotContain(address + "/send");
        asking.consent(story, Section.NAME);
        assertThat(get(story, address)).contains(address + "/send");
    }

    @Test
    void a_service_is_found_by_name_and_the_case_tells_what_became_of_the_referral_and_its_letter() throws Exception {
        var story = asking.story(staff.inCity(Role.DESK_OFFICER));
        String search = "/staff/cases/" + story.caseFile() + "/referrals/new?everywhere=true&language=&district=&need="
                + story.need() + "&q=" + story.service();
        assertThat(get(story, search)).contains("value=\"" + story.service() + "\"");

        UUID id = asking.sent(story, Section.NAME);
        String casePage = get(story, "/staff/cases/" + story.caseFile());
        assertThat(casePage).contains("Próba Tanoda (minta)").contains("még nem ment el");
        assertThat(casePage).contains("/referrals/" + id + "/cancel").contains("Továbbirányítás elküldve");
    }

    @Test
    void an_over_long_message_comes_back_with_what_was_typed() throws Exception {
        var story = asking.story(staff.inCity(Role.DESK_OFFICER));
        UUID id = asking.draft(story, Section.NAME);
        String typed = "á".repeat(2001);
        var result = http.perform(MockMvcRequestBuilders.post("/staff/cases/" + story.caseFile() + "/referrals/" + id)
                        .with(Staff.as(story.officer()))
                        .param("version", "2")
                        .param("language", "hu")
                        .param("asked", typed))
                .andReturn()
                .getResponse();
        assertThat(result.getStatus()).isEqualTo(400);
        assertThat(result.getContentAsString()).contains(typed);
    }

    private String get(Asking.Story story, String path) throws Exception {
        var response = http.perform(
                        MockMvcRequestBuilders.get(java.net.URI.create(path)).with(Staff.as(story.officer())))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }
}
