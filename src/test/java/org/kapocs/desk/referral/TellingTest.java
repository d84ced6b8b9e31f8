package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.referral.Asking.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Reach;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Before words are sent that tell a partner who it is, whoever wrote them is asked. */
@HouseTest
class TellingTest {
    private static final String UNREAD = "Azt, hogyan biztonságos keresni az ügyfelet, a partner talán nem érti.";

    @Autowired
    Contacts contacts;

    @Autowired
    Asking asking;

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    MockMvc http;

    private Asking.Story story;

    @BeforeEach
    void a_client_who_agreed() {
        story = asking.story(staff.inCity(Role.DESK_OFFICER));
        asking.consent(story, Section.NAME);
    }

    @Test
    void what_tells_who_it_is_is_named_and_sent_by_one_press_more() throws Exception {
        UUID id = draft("sentinel-given a lányát hozza, 06-1-555-0101, született 1990. 05. 17.");
        var asked = send(id, "");
        assertThat(asked.getStatus()).isEqualTo(409);
        String page = asked.getContentAsString(StandardCharsets.UTF_8);
        assertThat(page)
                .contains("A partnernek írt üzenetben ez áll az ügyfélről: Név, Telefon és Születési idő.")
                .contains("sentinel-given a lányát hozza, 06-1-555-0101")
                .contains("Elküldöm így");
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.DRAFT);
        send(id, Integer.toString(asking.get(id).version()));
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.REQUESTED);
    }

    @Test
    void only_what_stands_there_is_named() throws Exception {
        String page = send(draft("Hívják: +36 1 555 0101"), "").getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("ez áll az ügyfélről: Telefon.");
    }

    @Test
    void the_number_of_the_case_and_a_code_are_named() throws Exception {
        String number = as(
                story.officer(),
                () -> cases.get(story.officer(), story.caseFile(), Purpose.REFERRAL)
                        .number());
        String page = send(
                        draft("Az ügy: " + number + ", a kód: "
                                + story.receipt().code().shown()),
                        "")
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("ez áll az ügyfélről: Ügyszám és Kód.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASWG-SXDJ", "1027-KWDX", "7f3m-29qx"})
    void a_code_is_named_whichever_signs_it_has(String code) throws Exception {
        assertThat(send(draft("A kód: " + code), "").getContentAsString(StandardCharsets.UTF_8))
                .contains("ez áll az ügyfélről: Kód.");
    }

    @Test
    void words_that_tell_nobody_are_sent_at_once() throws Exception {
        UUID id = draft("A lánya szeptemberben kezdene.");
        send(id, "");
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.REQUESTED);
    }

    @Test
    void a_yes_to_other_words_is_none_to_these() throws Exception {
        UUID id = draft("sentinel-given");
        String before = Integer.toString(asking.get(id).version());
        revise(id, "sentinel-family", Section.NAME);
        assertThat(send(id, before).getStatus()).isEqualTo(409);
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.DRAFT);
    }

    @Test
    void how_it_is_safe_to_reach_them_is_said_not_to_be_in_the_language_of_the_letter_and_asked_once()
            throws Exception {
        asking.consent(story, Section.REACH);
        UUID id = draft("Délután kezdene.", Section.REACH);
        assertThat(page(id)).doesNotContain(UNREAD);
        safe("اتصلوا بعد السادسة مساء فقط لأن زوجي في البيت");
        assertThat(page(id)).contains(UNREAD, "<q>اتصلوا بعد", "href=\"#asked\"");
        var asked = send(id, "", Section.REACH);
        assertThat(asked.getStatus()).isEqualTo(409);
        assertThat(asked.getContentAsString(StandardCharsets.UTF_8)).contains(UNREAD, "Elküldöm így");
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.DRAFT);
        send(id, Integer.toString(asking.get(id).version()), Section.REACH);
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.REQUESTED);
    }

    private void safe(String words) {
        var reach = new Reach(Reach.Kind.PHONE, "+36 1 555 0101", words);
        as(story.newcomer(), () -> contacts.reachBy(story.newcomer(), reach));
    }

    private String page(UUID id) throws Exception {
        return http.perform(get("/staff/cases/" + story.caseFile() + "/referrals/" + id)
                        .with(Staff.as(story.officer())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private UUID draft(String words) {
        return draft(words, Section.NAME);
    }

    private UUID draft(String words, Section section) {
        UUID id = asking.draft(story, section);
        revise(id, words, section);
        return id;
    }

    private void revise(UUID id, String words, Section section) {
        var officer = story.officer();
        as(officer, () -> {
            asking.referrals.revise(officer, id, asking.get(id).version(), Set.of(section), words, "hu");
        });
    }

    private MockHttpServletResponse send(UUID id, String named) throws Exception {
        return send(id, named, Section.NAME);
    }

    private MockHttpServletResponse send(UUID id, String named, Section section) throws Exception {
        Referral draft = asking.get(id);
        var request = post("/staff/cases/" + story.caseFile() + "/referrals/" + id + "/send")
                .param("version", Integer.toString(draft.version()))
                .param("sections", section.name())
                .param("asked", draft.asked())
                .param("language", "hu");
        if (!named.isEmpty()) {
            request.param("named", named);
        }
        return http.perform(request.with(Staff.as(story.officer()))).andReturn().getResponse();
    }
}
