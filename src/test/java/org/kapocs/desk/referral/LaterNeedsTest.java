package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.referral.Asking.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.LaterContacts;
import org.kapocs.desk.contact.Asked;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.NewContact;
import org.kapocs.desk.contact.Reach;
import org.kapocs.desk.contact.Receipt;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody who is referred writes again, with a new code; the first may be with whoever they fled from. */
@HouseTest
class LaterNeedsTest {
    private static final String WRITTEN = "askedsentinel";
    private static final String STREET = "Rejtett utca 9.";
    private static final String NO_WORDS = "What we wrote to them about you does not stand here";
    private static final String NO_PLACE = "Where they are does not stand here";

    @Autowired
    Asking asking;

    @Autowired
    Contacts contacts;

    @Autowired
    LaterContacts later;

    @Autowired
    Staff staff;

    @Autowired
    MockMvc http;

    @Test
    void a_danger_that_was_voiced_with_the_second_code_hides_street_and_words_under_the_first() throws Exception {
        var story = story();
        accepted(asking.sent(story, Section.NAME));
        assertThat(file(story.receipt())).contains(STREET, WRITTEN, "/services/" + story.service());
        assertThat(copy(story.receipt())).contains(WRITTEN);

        Receipt again = joined(story, "safety.violence");
        assertThat(file(story.receipt()))
                .contains(NO_PLACE, NO_WORDS)
                .doesNotContain(STREET, WRITTEN, "/services/" + story.service());
        assertThat(copy(story.receipt())).doesNotContain(WRITTEN, STREET);
        assertThat(file(again)).doesNotContain(STREET, WRITTEN);
    }

    @Test
    void what_is_of_no_danger_hides_nothing_when_it_is_voiced_with_the_second_code() throws Exception {
        var story = story();
        accepted(asking.sent(story, Section.NAME));
        joined(story, "work.find");
        assertThat(file(story.receipt())).contains(STREET, WRITTEN);
        assertThat(copy(story.receipt())).contains(WRITTEN);
    }

    @Test
    void who_was_asked_about_a_need_of_the_second_code_is_read_with_neither() throws Exception {
        var story = story();
        Receipt again = joined(story, "work.find");
        Who.Staff officer = story.officer();
        UUID need = as(officer, () -> contacts.get(officer, again.contact(), Purpose.CASEWORK))
                .contact()
                .need();
        var asked = new Asking.Story(officer, story.receipt(), story.caseFile(), story.client(), need, story.service());
        UUID id = asking.sent(asked, Section.NAME);
        accepted(id);
        assertThat(asking.get(id).contact()).isNull();
        for (Receipt each : new Receipt[] {story.receipt(), again}) {
            assertThat(file(each)).doesNotContain(STREET, WRITTEN, "/services/" + story.service());
            assertThat(copy(each)).doesNotContain(STREET, WRITTEN);
        }
        assertThat(as(officer, () -> asking.referrals.get(officer, id)).asked()).isEqualTo(WRITTEN);
    }

    private Receipt joined(Asking.Story story, String topic) {
        var asked = new NewContact(topic, Urgency.SOON, "ar", null, 8, null, Reach.NONE, "again");
        Receipt again = contacts.ask(asked, Asked.key());
        as(story.officer(), () -> later.join(story.officer(), story.caseFile(), again.contact(), Asked.key()));
        return again;
    }

    private void accepted(UUID referral) {
        var partner = new Who.LinkHolder(referral);
        as(partner, () -> asking.referrals.accept(partner, PartnerMessage.NONE));
    }

    private Asking.Story story() {
        return asking.story(staff.inCity(Role.DESK_OFFICER)).at(service());
    }

    private UUID service() {
        UUID id = UUID.randomUUID();
        String json =
                """
                {"id":"%s","name":"Próba Hely (minta)","status":"active","email":"hely@minta.example.org",
                 "content_language":"hu","organization":{"id":"%s","name":"Hely Minta Alapítvány","description":"-"},
                 "service_at_locations":[{"id":"%s","location":{"id":"%s","location_type":"physical",
                   "addresses":[{"id":"%s","address_1":"%s","city":"Budapest","state_province":"Budapest",
                    "postal_code":"1075","country":"HU","address_type":"physical"}]}}]}""".formatted(id, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), STREET);
        asking.imports.now(
                Asking.HOUSE, "hely.json", "hu", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        return id;
    }

    private String file(Receipt receipt) throws Exception {
        return http.perform(get("/en/my/file").with(Staff.as(new Who.CodeHolder(receipt.contact()))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String copy(Receipt receipt) throws Exception {
        var all = new StringBuilder();
        byte[] sent = http.perform(post("/en/my/rights/copy")
                        .header("Sec-Fetch-Site", "same-origin")
                        .with(Staff.as(new Who.CodeHolder(receipt.contact()))))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(sent))) {
            while (zip.getNextEntry() != null) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(all).isNotEmpty();
        return all.toString();
    }
}
