package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A caseworker refers a client: what they preview is what the partner sees, to the letter. */
@HouseTest
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
                .contains("askedsentinel")
                .contains(address + "/consent")
                .doesNotContain(address + "/send");
        var recording =
                post(story, address + "/consent", "version", "2", "language", "hu", "sections", "BIRTH", "asked", "új");
        assertThat(recording.getRedirectedUrl())
                .contains("/consents/new?service=" + story.service())
                .contains("sections=BIRTH")
                .contains("back=");
        assertThat(asking.get(id)).extracting(Referral::asked).isEqualTo("új");
        assertThat(asking.get(id).sections()).doesNotContain(Section.NAME);
        asking.consent(story, Section.BIRTH);
        assertThat(get(story, address)).contains(address + "/send");
    }

    @Test
    void what_was_unticked_or_typed_since_is_saved_and_shown_before_it_is_sent() throws Exception {
        var story = asking.story(staff.inCity(Role.DESK_OFFICER));
        asking.consent(story, Section.NAME, Section.REACH);
        UUID id = asking.draft(story, Section.NAME, Section.REACH);
        String address = "/staff/cases/" + story.caseFile() + "/referrals/" + id;
        var first =
                post(story, address + "/send", "version", "2", "language", "hu", "sections", "NAME", "asked", "még ez");
        assertThat(first.getRedirectedUrl()).isEqualTo(address + "?changed=true#preview");
        assertThat(asking.get(id))
                .extracting(Referral::state, Referral::asked, Referral::version)
                .containsExactly(ReferralState.DRAFT, "még ez", 3);
        assertThat(asking.get(id).sections()).doesNotContain(Section.REACH);
        assertThat(get(story, address + "?changed=true")).contains("még nem ment el");

        post(story, address + "/send", "version", "3", "language", "hu", "sections", "NAME", "asked", "még ez");
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.REQUESTED);
    }

    @Test
    void who_has_sent_one_is_told_once_what_went_to_whom_and_what_happens_next() throws Exception {
        var story = asking.story(staff.inCity(Role.DESK_OFFICER));
        asking.consent(story, Section.NAME, Section.REACH);
        UUID id = asking.draft(story, Section.NAME, Section.REACH);
        String file = "/staff/cases/" + story.caseFile();
        var sent = post(
                story,
                file + "/referrals/" + id + "/send",
                "version",
                "2",
                "language",
                "hu",
                "sections",
                "NAME",
                "sections",
                "REACH",
                "asked",
                "askedsentinel");
        var next = MockMvcRequestBuilders.get(file).cookie(sent.getCookies());
        String told = http.perform(next.with(Staff.as(story.officer())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(told)
                .contains("role=\"status\"", "Elküldtük", "Amit most elküldött", "Eddig válaszolhatnak: ")
                .containsSubsequence("Kinek", asking.get(id).to().organizationName(), "Mit lát majd", "Elérhetőség");
        assertThat(get(story, file)).doesNotContain("Amit most elküldött");
    }

    @Test
    void two_who_change_a_draft_see_both_versions_and_lose_none() throws Exception {
        var story = asking.story(staff.inCity(Role.DESK_OFFICER));
        UUID id = asking.draft(story, Section.NAME);
        String address = "/staff/cases/" + story.caseFile() + "/referrals/" + id;
        var late = post(story, address, "version", "1", "language", "en", "sections", "BIRTH", "asked", "az enyém");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("askedsentinel", "az enyém", "name=\"version\" value=\"2\"");
        assertThat(asking.get(id).asked()).isEqualTo("askedsentinel");
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
    void a_declined_referral_stands_in_the_list_of_cases_until_somebody_else_is_asked() throws Exception {
        var story = asking.story(staff.inCity(Role.DESK_OFFICER));
        UUID id = asking.sent(story, Section.NAME);
        var partner = new Who.LinkHolder(id);
        assertThat(get(story, "/staff/cases")).doesNotContain("a partner nem segített");
        Asking.as(partner, () -> referrals.decline(partner, Refusal.NO_CAPACITY));
        assertThat(get(story, "/staff/cases")).contains("a partner nem segített");
        UUID draft = asking.draft(story, Section.NAME);
        assertThat(get(story, "/staff/cases")).contains("a partner nem segített");
        Asking.as(story.officer(), () -> referrals.cancel(story.officer(), draft));
        assertThat(get(story, "/staff/cases")).contains("a partner nem segített");
        asking.sent(story, Section.NAME);
        assertThat(get(story, "/staff/cases")).doesNotContain("a partner nem segített");
    }

    @Test
    void who_closes_a_case_finds_the_service_that_says_it_helped_chosen_already() throws Exception {
        var story = asking.story(staff.inCity(Role.DESK_OFFICER));
        String closing = "/staff/cases/" + story.caseFile() + "/closing";
        assertThat(get(story, closing)).doesNotContain("value=\"SERVICE\" selected");
        var partner = new Who.LinkHolder(asking.sent(story, Section.NAME));
        assertThat(get(story, closing))
                .as("it was asked and has not answered: it is offered, and nobody says that it helped")
                .contains("még nincs rá válasz", "/referrals/" + partner.referral())
                .containsPattern("value=\"" + story.service() + "\" selected>Próba Tanoda")
                .doesNotContain("value=\"SERVICE\" selected");
        Asking.as(partner, () -> referrals.accept(partner, PartnerMessage.NONE));
        Asking.as(partner, () -> referrals.report(partner, Report.HELPED, PartnerMessage.NONE));
        assertThat(get(story, closing))
                .contains("value=\"SERVICE\" selected")
                .doesNotContain("még nincs rá válasz")
                .containsPattern("value=\"" + story.service() + "\" selected>Próba Tanoda");
    }

    @Test
    void what_was_opened_has_arrived() throws Exception {
        var story = asking.story(staff.inCity(Role.DESK_OFFICER));
        UUID id = asking.sent(story, Section.NAME);
        assertThat(get(story, "/staff/cases/" + story.caseFile())).contains("még nem ment el");
        new Browser(port).post("/hu/referral/" + asking.token(id));
        assertThat(get(story, "/staff/cases/" + story.caseFile())).doesNotContain("még nem ment el");
    }

    @Test
    void services_beyond_the_first_page_are_found_and_those_not_known_to_speak_the_language_say_so() throws Exception {
        var story = asking.story(staff.inCity(Role.DESK_OFFICER));
        for (int i = 0; i < 16; i++) {
            asking.service();
        }
        String first = get(
                story,
                "/staff/cases/" + story.caseFile()
                        + "/referrals/new?everywhere=true&language=fa&district=&q=Tanoda&need=" + story.need());
        assertThat(first).contains("nem tudjuk, hogy beszél-e így").contains("class=\"line\"");
        Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        String second = get(story, next.group(1).replace("&amp;", "&"));
        Matcher service = Pattern.compile("name=\"service\" value=\"([^\"]+)\"").matcher(second);
        assertThat(service.find()).isTrue();
        assertThat(first).doesNotContain(service.group(1));
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

    private MockHttpServletResponse post(Asking.Story story, String path, String... fields) throws Exception {
        var request = MockMvcRequestBuilders.post(path).with(Staff.as(story.officer()));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return http.perform(request).andReturn().getResponse();
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
