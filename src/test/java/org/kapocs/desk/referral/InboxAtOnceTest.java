package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.referral.Asking.as;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.api.AtOnce;
import org.kapocs.api.Program;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Programs of one partner that answer in the same moment, for one and for all who were referred together. */
@HouseTest
class InboxAtOnceTest extends Couple {
    private static final int ROUNDS = 4;

    @Autowired
    ApiTokens tokens;

    @LocalServerPort
    int port;

    private Who.Staff worker;
    private Program one;
    private Program another;

    @BeforeEach
    void two_programs_of_a_partner() {
        worker = worker();
        one = with(worker);
        another = with(staff.in(worker.organization(), Role.DESK_OFFICER));
    }

    private Program with(Who.Staff answers) {
        return new Program(port, tokens, answers, Set.of(Action.ANSWER_REFERRALS));
    }

    private static String at(UUID id) {
        return "/api/v1/inbox/" + id;
    }

    @Test
    void all_who_were_referred_together_are_accepted_with_the_first_and_not_before() throws Exception {
        UUID id = sentTogether();
        UUID other = other(id);
        Program.Told before = one.get(at(id));
        assertThat(before.body().get("together")).isEmpty();
        assertThat(one.change("POST", at(id) + "/accepting-together", "{}", before.tag())
                        .status())
                .isEqualTo(409);
        Program.Told first = one.change("POST", at(id) + "/accepting", "{}", before.tag());
        assertThat(first.body().get("together")).hasSize(2);
        Program.Told all = one.change(
                "POST",
                at(id) + "/accepting-together",
                "{\"message\":{\"text\":\"Jöjjenek kedden.\",\"language\":\"hu\"}}",
                first.tag());
        assertThat(all.status()).as(all.body().toString()).isEqualTo(200);
        assertThat(all.body().get("together").findValuesAsString("state")).containsOnly("ACCEPTED");
        assertThat(one.get(at(other)).body().at("/said/0/text").asString()).isEqualTo("Jöjjenek kedden.");
    }

    @Test
    void of_two_who_accept_at_once_one_is_told_of_the_other() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            UUID id = asking.sent(asking.story(officer).at(story.service()));
            String tag = one.get(at(id)).tag();
            List<Program.Told> ends = AtOnce.both(
                    () -> one.change("POST", at(id) + "/accepting", "{}", tag),
                    () -> another.change("POST", at(id) + "/accepting", "{}", tag));
            assertThat(ends).extracting(Program.Told::status).containsExactlyInAnyOrder(200, 412);
            assertThat(ends.stream()
                            .filter(each -> each.status() == 412)
                            .findFirst()
                            .orElseThrow()
                            .body()
                            .at("/saved/state")
                            .asString())
                    .isEqualTo("ACCEPTED");
        }
    }

    @Test
    void who_accepts_all_and_who_declines_one_of_them_at_once_do_not_stop_each_other() throws Exception {
        UUID id = sentTogether();
        UUID other = other(id);
        as(worker, () -> inbox.accept(worker, id, PartnerMessage.NONE));
        String first = one.get(at(id)).tag();
        String second = another.get(at(other)).tag();
        List<Program.Told> ends = AtOnce.both(
                () -> one.change("POST", at(id) + "/accepting-together", "{}", first),
                () -> another.change("POST", at(other) + "/declining", "{\"reason\":\"LANGUAGE\"}", second));
        assertThat(ends.getFirst().status()).isEqualTo(200);
        assertThat(ends.getLast().status()).isIn(200, 412);
        assertThat(asking.get(other).state())
                .isEqualTo(ends.getLast().status() == 200 ? ReferralState.REJECTED : ReferralState.ACCEPTED);
    }
}
