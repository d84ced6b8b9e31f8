package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.referral.Asking.as;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.client.Client;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.NameKind;
import org.kapocs.facts.client.NameOrder;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.SamePerson;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** While a partner has a referral before them its client turns out to be somebody who is known already. */
@HouseTest
class JoinedMeanwhileTest extends AtDesk {
    @Autowired
    Clients clients;

    @Autowired
    SamePerson same;

    @LocalServerPort
    int port;

    @Test
    void who_answers_is_heard_and_sees_of_the_joint_record_no_more_than_was_agreed_to() throws Exception {
        UUID consent = asking.consent(story, Section.NAME);
        UUID id = asking.draft(story, Section.NAME);
        asking.send(story, id);
        Browser browser = staff.browser(port, worker);
        assertThat(browser.get("/staff/inbox/" + id).body()).doesNotContain("sentinel-given");
        UUID keeper = asking.story(story.officer()).client();
        assertThat(join(keeper, "sentinel-keeper")).isTrue();
        assertThat(browser.post("/staff/inbox/" + id + "/accept").status()).isEqualTo(303);
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.ACCEPTED);
        String shown = browser.get("/staff/inbox/" + id).body();
        assertThat(shown).contains("sentinel-keeper").doesNotContain("555 0101", "sentinel-summary");
        part(keeper);
        assertThat(browser.get("/staff/inbox/" + id).body())
                .contains("sentinel-given")
                .doesNotContain("sentinel-keeper");
        join(keeper, "sentinel-keeper");
        as(story.officer(), () -> consents.withdraw(story.officer(), consent));
        assertThat(browser.get("/staff/inbox/" + id).body()).doesNotContain("sentinel-keeper", "sentinel-given");
        part(keeper);
    }

    @Test
    void who_accepts_in_the_moment_in_which_they_are_joined_is_heard_once_and_they_are_joined() throws Exception {
        for (int round = 0; round < 5; round++) {
            a_partner_with_accounts();
            UUID id = asking.sent(story, Section.NAME);
            UUID keeper = asking.story(story.officer()).client();
            atOnce(
                    () -> {
                        accept(worker, id);
                        return true;
                    },
                    () -> join(keeper, "sentinel-keeper"));
            assertThat(asking.get(id).state()).isEqualTo(ReferralState.ACCEPTED);
            assertThat(number(
                            "select count(*) from referral.step where state = 'ACCEPTED' and referral = '" + id + "'"))
                    .isEqualTo(1);
            assertThat(client(story.client()).id()).isEqualTo(keeper);
            part(keeper);
        }
    }

    private static void atOnce(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        var both = new CyclicBarrier(2);
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> end : pool.invokeAll(List.of(started(both, one), started(both, other)))) {
                assertThat(end.get()).isTrue();
            }
        }
    }

    private static Callable<Boolean> started(CyclicBarrier both, Callable<Boolean> work) {
        return () -> {
            both.await();
            return work.call();
        };
    }

    /** That record stands for the client of the story, too, under another name. */
    private boolean join(UUID keeper, String given) {
        Client one = client(keeper);
        var two = new SamePerson.Two(
                keeper, one.version(), story.client(), client(story.client()).version());
        Person was = one.person();
        var now = new Person(
                List.of(new Name(NameKind.LEGAL, NameOrder.WESTERN, given, "sentinel-family")),
                was.birth(),
                was.languages(),
                was.reach(),
                was.district());
        return as(story.officer(), () -> same.join(story.officer(), two, now));
    }

    /** Also at the end of each story: who searches for these names in another test finds no joint record. */
    private void part(UUID keeper) {
        as(story.officer(), () -> same.part(story.officer(), keeper, story.client()));
    }

    private Client client(UUID id) {
        return as(story.officer(), () -> clients.get(story.officer(), id, Purpose.CASEWORK));
    }
}
