package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.referral.Asking.as;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.api.Program;
import org.kapocs.desk.seal.Danger;
import org.kapocs.desk.seal.Seals;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Trace;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.audit.Wanted;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What a partner's own system may know of a client ends in the middle of its work, and leaves a trace. */
@HouseTest
class InboxProgramEndsTest extends AtDeskOverHttp {
    @Autowired
    Accounts accounts;

    @Autowired
    Seals seals;

    @Autowired
    Trail trail;

    @Autowired
    MockMvc http;

    @Autowired
    TestClock clock;

    private UUID accepted(UUID consent) throws Exception {
        assertThat(consent).isNotNull();
        UUID id = asking.draft(story, Section.NAME);
        asking.send(story, id);
        assertThat(does(id, "accepting", "{}").body().toString()).contains("sentinel-given");
        return id;
    }

    @Test
    void a_consent_that_is_taken_back_leaves_the_fact_alone_and_that_nothing_is_to_be_kept() throws Exception {
        UUID consent = asking.consent(story, Section.NAME);
        UUID id = accepted(consent);
        program.make(at(id) + "/messages", "{\"text\":\"sentinel-written\"}", key());
        String tag = program.get(at(id)).tag();
        as(story.officer(), () -> consents.withdraw(story.officer(), consent));
        Program.Told over = program.get(at(id));
        assertThat(over.body().at("/over/keepNothing").asBoolean()).isTrue();
        assertThat(over.body().toString()).doesNotContain("sentinel");
        for (String[] each : new String[][] {
            {"reporting", "{\"report\":\"BEGUN\",\"message\":{\"text\":\"Jöjjön.\",\"language\":\"hu\"}}"},
            {"accepting-together", "{}"}
        }) {
            Program.Told late = program.change("POST", at(id) + "/" + each[0], each[1], tag);
            assertThat(late.status()).as(each[0]).isIn(409, 412);
            assertThat(late.body().toString()).doesNotContain("sentinel");
        }
        for (String[] each : new String[][] {
            {"messages", "{\"text\":\"Mikor?\"}"},
            {"client-messages", "{\"message\":{\"text\":\"Mikor?\",\"language\":\"hu\"}}"}
        }) {
            Program.Told late = program.make(at(id) + "/" + each[0], each[1], key());
            assertThat(late.status()).as(each[0]).isEqualTo(409);
            assertThat(late.body().get("over"))
                    .as("as a look at it says")
                    .isEqualTo(over.body().get("over"));
        }
        assertThat(program.get("/api/v1/inbox?view=OVER")
                        .body()
                        .at("/lines/0/id")
                        .asString())
                .isEqualTo(id.toString());
        assertThat(program.get(at(id)).body().get("over").toString())
                .isEqualTo("{\"how\":\"WITHDRAWN\",\"doNotContact\":true,\"keepNothing\":true}");
    }

    @Test
    void a_consent_that_has_run_out_ends_it_that_day_and_nothing_is_said_to_the_client_any_more() throws Exception {
        UUID id = accepted(asking.consent(story, Section.NAME));
        clock.set(clock.instant().plus(Duration.ofDays(92)));
        Program later = with(worker, ANSWERS);
        Program.Told told = later.get(at(id));
        assertThat(told.body().at("/over/how").asString()).isEqualTo("CLOSED");
        assertThat(told.body().toString()).doesNotContain("sentinel");
        Program.Told late = later.change("POST", at(id) + "/reporting", """
                {"report":"BEGUN","message":{"text":"Jöjjön kedden.","language":"hu"}}""", told.tag());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().get("over")).isEqualTo(told.body().get("over"));
        assertThat(number("select count(*) from referral.message where referral = '" + id + "'"))
                .isZero();
    }

    @Test
    void a_token_that_was_given_before_or_for_something_else_opens_nothing_here() throws Exception {
        UUID id = asking.sent(story, Section.NAME);
        var other = EnumSet.copyOf(ApiTokens.FOR_PROGRAMS);
        other.remove(Action.ANSWER_REFERRALS);
        other.retainAll(Set.of(Action.READ_CASES, Action.WORK_CASES, Action.OPEN_FILES, Action.READ_CONTACTS));
        Program before = with(worker, other);
        assertThat(before.get("/api/v1/inbox").status()).isEqualTo(403);
        assertThat(before.get(at(id)).status()).isEqualTo(403);
        assertThat(before.change("POST", at(id) + "/accepting", "{}", "\"1\"").status())
                .isEqualTo(403);
        Program open = with(worker, ANSWERS);
        assertThat(open.get(at(id)).status()).isEqualTo(200);
        assertThat(open.get("/api/v1/cases").status()).isEqualTo(403);
    }

    @Test
    void a_role_or_a_token_that_is_taken_away_counts_at_the_next_question() throws Exception {
        UUID id = asking.sent(story, Section.NAME);
        String tag = program.get(at(id)).tag();
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
        Program.Told refused = program.change("POST", at(id) + "/accepting", "{}", tag);
        assertThat(refused.status()).isIn(401, 403);
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.REQUESTED);
    }

    @Test
    void of_a_sealed_file_no_program_of_the_partner_hears_and_their_people_do() throws Exception {
        UUID id = asking.sent(story, Section.NAME);
        as(story.officer(), () -> seals.seal(story.officer(), story.caseFile(), Danger.VIOLENCE, "", Set.of(), key()));
        assertThat(program.get(at(id)).status()).isEqualTo(404);
        assertThat(program.get("/api/v1/inbox?view=ALL").body().get("lines")).isEmpty();
        assertThat(program.make(at(id) + "/messages", "{\"text\":\"x\"}", key()).status())
                .isEqualTo(404);
        assertThat(staff.browser(port, worker).get("/staff/inbox/" + id).status())
                .isEqualTo(200);
    }

    @Test
    void the_client_reads_that_a_program_was_told_and_the_trail_has_each_list_and_look() throws Exception {
        clock.forward(Duration.ofHours(1));
        UUID id = accepted(asking.consent(story, Section.NAME));
        program.get("/api/v1/inbox?view=ALL");
        var all = new Wanted(Long.MAX_VALUE, Optional.empty(), Optional.empty());
        List<Trace> traces = as(worker, () -> trail.of(worker, all));
        assertThat(traces)
                .filteredOn(each -> each.what().equals("list.told.inbox.1"))
                .hasSize(1);
        assertThat(traces)
                .filteredOn(each -> each.what().equals("referral.accepted"))
                .allMatch(Trace::program)
                .hasSize(1);
        String file = http.perform(MockMvcRequestBuilders.get("/hu/my/file").with(Staff.as(story.newcomer())))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(file).contains("számítógépes program", "Ki nyitotta meg");
        assertThat(id).isNotNull();
    }
}
