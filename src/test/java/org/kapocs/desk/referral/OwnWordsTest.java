package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.referral.Asking.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.desk.seal.Danger;
import org.kapocs.desk.seal.Seals;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What we wrote to a partner about a client, in what the client reads and takes along with a code. */
@HouseTest
class OwnWordsTest {
    private static final String WRITTEN = "askedsentinel";
    private static final String NOT_HERE = "What we wrote to them about you does not stand here";

    @Autowired
    Asking asking;

    @Autowired
    Cases cases;

    @Autowired
    Seals seals;

    @Autowired
    Staff staff;

    @Autowired
    MockMvc http;

    @LocalServerPort
    int port;

    @Test
    void what_was_written_to_a_partner_stands_in_the_file_and_in_the_copy_in_its_language() throws Exception {
        var story = story();
        asking.sent(story, Section.NAME);
        assertThat(file(story))
                .contains("What we wrote to them about you")
                .contains("<p dir=\"auto\" lang=\"hu\"><bdi>" + WRITTEN)
                .contains("This message is written in Hungarian")
                .doesNotContain(NOT_HERE);
        assertThat(copies(story)).allSatisfy(copy -> assertThat(copy).contains(WRITTEN));
    }

    @Test
    void it_is_there_before_anybody_accepted_and_of_a_draft_it_is_not() throws Exception {
        var story = story();
        asking.consent(story, Section.NAME);
        UUID draft = asking.draft(story, Section.NAME);
        assertThat(file(story)).doesNotContain(WRITTEN);
        asking.send(story, draft);
        assertThat(file(story)).contains(WRITTEN);
    }

    @Test
    void of_who_came_with_a_need_for_safety_it_stands_in_neither() throws Exception {
        var story = story();
        var danger = new NewNeed("safety.violence", Urgency.URGENT, "");
        as(story.officer(), () -> cases.addNeed(story.officer(), story.caseFile(), danger, key()));
        asking.sent(story, Section.NAME);
        assertThat(file(story)).contains(NOT_HERE).doesNotContain(WRITTEN);
        assertThat(copies(story)).allSatisfy(copy -> assertThat(copy).doesNotContain(WRITTEN));
    }

    @Test
    void of_a_sealed_file_it_stands_in_neither_and_the_page_says_no_more_than_of_others() throws Exception {
        var story = story();
        asking.sent(story, Section.NAME);
        Who.Staff officer = story.officer();
        as(officer, () -> seals.seal(officer, story.caseFile(), Danger.VIOLENCE, "", Set.of(), key()));
        assertThat(file(story)).contains(NOT_HERE).doesNotContain(WRITTEN);
        assertThat(copies(story)).allSatisfy(copy -> assertThat(copy).doesNotContain(WRITTEN));
    }

    @Test
    void what_was_written_when_nobody_knew_that_the_client_reads_it_stands_in_neither() throws Exception {
        var story = story();
        UUID id = asking.sent(story, Section.NAME);
        as(
                Asking.HOUSE,
                () -> new TransactionTemplate(asking.transactions)
                        .execute(_ -> asking.sql
                                .sql("update referral.referral set words_open = false where id = :id")
                                .param("id", id)
                                .update()));
        assertThat(file(story)).doesNotContain(WRITTEN, NOT_HERE);
        assertThat(copies(story)).allSatisfy(copy -> assertThat(copy).doesNotContain(WRITTEN));
    }

    @Test
    void a_day_that_a_partner_gave_is_said_to_stand_no_more_after_the_consent_is_taken_back() throws Exception {
        var story = story();
        UUID consent = asking.consent(story, Section.NAME);
        UUID id = asking.draft(story, Section.NAME);
        asking.send(story, id);
        var partner = new Who.LinkHolder(id);
        as(partner, () -> asking.referrals.accept(partner, new PartnerMessage("sentinel-tuesday", "hu", key())));
        assertThat(file(story)).contains("sentinel-tuesday").doesNotContain("it may not hold any more");
        as(story.newcomer(), () -> asking.consents.withdraw(story.newcomer(), consent));
        assertThat(file(story))
                .contains("sentinel-tuesday", "it may not hold any more", "You may still go there on your own");
    }

    private List<String> copies(Asking.Story story) throws Exception {
        var all = new ArrayList<String>();
        byte[] sent = http.perform(post("/en/my/rights/copy")
                        .header("Sec-Fetch-Site", "same-origin")
                        .with(Staff.as(story.newcomer())))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(sent))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().equals("data.json") || entry.getName().endsWith(".html")) {
                    all.add(text);
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(1);
        return all;
    }

    private Asking.Story story() {
        return asking.story(staff.inCity(Role.DESK_OFFICER));
    }

    private String file(Asking.Story story) throws Exception {
        return signedIn(story).get("/en/my/file").body();
    }

    private Browser signedIn(Asking.Story story) throws Exception {
        var phone = new Browser(port);
        String code = story.receipt().code().shown();
        phone.post("/en/my", "code", code, "pin", story.receipt().pin());
        return phone;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
