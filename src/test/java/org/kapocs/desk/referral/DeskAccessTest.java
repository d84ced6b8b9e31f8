package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.referral.Asking.as;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Asked;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is taken away while somebody reads is gone at their next press. */
@HouseTest
class DeskAccessTest extends AtDesk {
    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    @Test
    void a_role_that_is_taken_away_in_the_middle_of_a_session_counts_at_the_next_press() throws Exception {
        UUID id = asking.sent(story, Section.NAME);
        accept(worker, id);
        Browser browser = staff.browser(port, worker);
        assertThat(browser.get("/staff/inbox/" + id).body()).contains("sentinel-given");
        Who.Staff administrator = staff.in(worker.organization(), Role.ADMINISTRATOR);
        Account now = as(administrator, () -> accounts.get(administrator, worker.account()));
        var changed = new Account(
                now.id(),
                now.organization(),
                now.name(),
                now.email(),
                Set.of(Role.EDITOR),
                now.sites(),
                true,
                true,
                now.language(),
                now.version());
        as(administrator, () -> accounts.change(administrator, changed));
        Browser.Answer refused = browser.get("/staff/inbox/" + id);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain("sentinel-given");
    }

    @Test
    void a_consent_that_is_taken_back_while_a_partner_writes_ends_it_and_what_was_written_is_shown_again()
            throws Exception {
        UUID consent = asking.consent(story, Section.NAME);
        UUID id = asking.draft(story, Section.NAME);
        asking.send(story, id);
        accept(worker, id);
        Browser browser = staff.browser(port, worker);
        assertThat(browser.get("/staff/inbox/" + id).body()).contains("sentinel-given");
        as(story.officer(), () -> consents.withdraw(story.officer(), consent));
        Browser.Answer late = browser.post(
                "/staff/inbox/" + id + "/report",
                "report",
                "BEGUN",
                "message",
                "Jöjjön kedden.",
                "in",
                "hu",
                "once",
                Asked.key());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Jöjjön kedden.").doesNotContain("sentinel-given", "askedsentinel");
    }

    @Test
    void who_refers_is_reminded_to_name_nobody_as_long_as_nobody_has_accepted() throws Exception {
        String hint = "ne írjon bele nevet";
        UUID id = asking.sent(story, Section.NAME);
        Browser officer = staff.browser(port, story.officer());
        assertThat(officer.get("/staff/cases/" + story.caseFile()).body())
                .as("where nothing was asked nothing is to be answered")
                .doesNotContain(hint);
        as(worker, () -> conversations.answer(worker, id, "Hány éves a gyerek?", Asked.key(), List.of()));
        assertThat(officer.get("/staff/cases/" + story.caseFile()).body()).contains(hint);
        accept(worker, id);
        assertThat(officer.get("/staff/cases/" + story.caseFile()).body()).doesNotContain(hint);
    }

    @Test
    void a_page_of_the_inbox_names_nobody() throws Exception {
        UUID id = asking.sent(story, Section.NAME);
        accept(worker, id);
        Browser browser = staff.browser(port, worker);
        for (InboxLines.View view : InboxLines.View.values()) {
            assertThat(browser.get("/staff/inbox?view=" + view).body())
                    .doesNotContain("sentinel-given", "sentinel-family", "sentinel-summary", "askedsentinel");
        }
    }
}
