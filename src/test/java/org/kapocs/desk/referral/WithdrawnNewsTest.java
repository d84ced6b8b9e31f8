package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.referral.Asking.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.Assignment;
import org.kapocs.desk.casework.Assignments;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A consent that a client took back stands where the day of their caseworker begins, until it was seen. */
@HouseTest
class WithdrawnNewsTest extends AtDesk {
    private static final String TOLD = "Ügyfelei visszavonták a hozzájárulásukat";

    @Autowired
    MockMvc http;

    @Autowired
    Assignments assignments;

    @Autowired
    TestClock clock;

    @Test
    void it_is_told_with_what_ended_until_the_caseworker_has_seen_it() throws Exception {
        UUID consent = asking.consent(story, Section.NAME);
        UUID id = asking.draft(story, Section.NAME);
        asking.send(story, id);
        accept(worker, id);
        assertThat(page(story.officer())).doesNotContain(TOLD);
        takesBack(consent);

        Who.Staff beside = staff.inCity(Role.DESK_OFFICER);
        assertThat(page(story.officer()))
                .contains(TOLD, "/staff/cases/" + story.caseFile(), "Kapu Minta Alapítvány", "Név")
                .contains("A címzett eddig látta");
        assertThat(page(beside)).as("a colleague").doesNotContain(TOLD);
        seen(beside, consent);
        assertThat(page(story.officer()))
                .as("a colleague has not seen it for them")
                .contains(TOLD);
        seen(story.officer(), consent);
        assertThat(page(story.officer())).doesNotContain(TOLD);
    }

    @Test
    void a_day_that_the_recipient_gave_to_the_client_is_told_with_it() throws Exception {
        UUID consent = asking.consent(story, Section.NAME);
        UUID id = asking.draft(story, Section.NAME);
        asking.send(story, id);
        accept(worker, id);
        tells(id, "Kedden tízkor várjuk.");
        tells(id, "Hozza a levelet.");
        takesBack(consent);
        assertThat(page(story.officer()))
                .contains("Kapu Minta Alapítvány\u2069 ezt írta az ügyfélnek")
                .containsSubsequence("Kedden tízkor várjuk.", "Hozza a levelet.")
                .doesNotContain("Összes üzenet");
    }

    @Test
    void what_was_said_in_another_referral_to_the_same_partner_is_not_told_with_it_and_many_words_are_folded()
            throws Exception {
        for (int times = 1; times <= 2; times++) {
            UUID consent = asking.consent(story, Section.NAME);
            UUID id = asking.draft(story, Section.NAME);
            asking.send(story, id);
            accept(worker, id);
            tells(id, "sentinel-first-" + times);
            tells(id, "sentinel-second-" + times);
            tells(id, "sentinel-third-" + times);
            clock.forward(Duration.ofMinutes(1));
            takesBack(consent);
            clock.forward(Duration.ofMinutes(1));
        }
        assertThat(page(story.officer()))
                .contains("Összes üzenet: 3")
                .containsOnlyOnce("sentinel-first-1")
                .containsOnlyOnce("sentinel-third-1")
                .containsOnlyOnce("sentinel-first-2")
                .containsOnlyOnce("sentinel-third-2");
    }

    private void tells(UUID id, String words) {
        var message = new PartnerMessage(words, "hu", UUID.randomUUID().toString());
        as(worker, () -> inbox.tell(worker, id, message));
    }

    @Test
    void what_another_consent_covers_still_did_not_end() throws Exception {
        UUID consent = asking.consent(story, Section.NAME);
        asking.consent(story, Section.NAME);
        UUID id = asking.draft(story, Section.NAME);
        asking.send(story, id);
        accept(worker, id);
        takesBack(consent);
        assertThat(page(story.officer())).contains(TOLD, "A címzettnél nem zárult le vele megkeresés.");
    }

    @Test
    void who_took_it_back_on_the_clients_word_is_not_told_and_who_has_the_case_is() throws Exception {
        UUID mine = asking.consent(story, Section.NAME);
        withdraws(story.officer(), mine);
        assertThat(page(story.officer())).doesNotContain(TOLD);
        UUID theirs = asking.consent(story, Section.BIRTH);
        withdraws(staff.inCity(Role.DESK_OFFICER), theirs);
        assertThat(page(story.officer())).contains(TOLD, "Születési idő");
    }

    @Test
    void it_goes_with_the_case_to_who_has_it_now() throws Exception {
        UUID consent = asking.consent(story, Section.NAME);
        takesBack(consent);
        Who.Staff other = staff.inCity(Role.DESK_OFFICER);
        as(
                story.officer(),
                () -> assignments.assign(
                        story.officer(), story.caseFile(), 1, new Assignment(other.account(), "szabadság", true)));
        assertThat(page(story.officer())).doesNotContain(TOLD);
        assertThat(page(other)).contains(TOLD, "/consents/" + consent + "/seen");
    }

    private void takesBack(UUID consent) throws Exception {
        http.perform(post("/hu/my/consents/" + consent + "/withdraw").with(Staff.as(story.newcomer())))
                .andExpect(status().isSeeOther());
    }

    private void withdraws(Who.Staff who, UUID consent) throws Exception {
        press(who, consent, "withdraw");
    }

    private void seen(Who.Staff who, UUID consent) throws Exception {
        press(who, consent, "seen");
    }

    private void press(Who.Staff who, UUID consent, String what) throws Exception {
        String address = "/staff/cases/" + story.caseFile() + "/consents/" + consent + "/" + what;
        http.perform(post(address).with(Staff.as(who))).andExpect(status().isSeeOther());
    }

    private String page(Who.Staff who) throws Exception {
        return http.perform(get("/staff").with(Staff.as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
