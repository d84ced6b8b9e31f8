package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.referral.Asking.as;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.launch.TestPostgres;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.job.Trouble;
import org.kapocs.shared.job.Troubles;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;

/** A referral that cannot be ended holds no other up, and waits for an administrator. */
@HouseTest
@Import(Asking.class)
class PoisonTest {
    @Autowired
    Asking asking;

    @Autowired
    ReferralJobs jobs;

    @Autowired
    Troubles troubles;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void one_that_cannot_run_out_lets_the_others_run_out_and_is_shown_and_runs_out_when_it_can() throws Exception {
        UUID poison = asking.sent(asking.story(staff.inCity(Role.DESK_OFFICER)), Section.NAME);
        UUID other = asking.sent(asking.story(staff.inCity(Role.DESK_OFFICER)), Section.NAME);
        Who.Staff administrator = staff.inCity(Role.ADMINISTRATOR);
        var before = clock.instant();
        long known = stuck(administrator);
        hold(poison);
        try {
            clock.forward(Duration.ofDays(15));
            jobs.sweep();
            assertThat(asking.get(other).state()).isEqualTo(ReferralState.EXPIRED);
            assertThat(asking.get(poison).state()).isEqualTo(ReferralState.REQUESTED);
            assertThat(stuck(administrator)).isEqualTo(known + 1);
            release();
            jobs.sweep();
            assertThat(asking.get(poison).state()).as("it rests").isEqualTo(ReferralState.REQUESTED);
            clock.forward(Duration.ofMinutes(10));
            jobs.sweep();
            assertThat(asking.get(poison).state()).isEqualTo(ReferralState.EXPIRED);
            assertThat(stuck(administrator)).isEqualTo(known);
        } finally {
            release();
            clock.set(before);
        }
    }

    @Test
    void sharing_that_has_no_consent_ends_even_while_another_cannot() throws Exception {
        UUID poison = asking.sent(asking.story(staff.inCity(Role.DESK_OFFICER)), Section.NAME);
        UUID other = asking.sent(asking.story(staff.inCity(Role.DESK_OFFICER)), Section.NAME);
        for (UUID each : new UUID[] {poison, other}) {
            var partner = new Who.LinkHolder(each);
            as(partner, () -> asking.referrals.accept(partner, PartnerMessage.NONE));
        }
        var before = clock.instant();
        hold(poison);
        try {
            clock.forward(Duration.ofDays(91));
            jobs.sweep();
            assertThat(asking.get(other).state()).isEqualTo(ReferralState.CANCELLED);
            assertThat(asking.get(poison).state()).isEqualTo(ReferralState.ACCEPTED);
        } finally {
            release();
            clock.forward(Duration.ofMinutes(10));
            jobs.sweep();
            clock.set(before);
        }
        assertThat(asking.get(poison).state()).isEqualTo(ReferralState.CANCELLED);
    }

    @Test
    void a_withdrawal_whose_listener_fails_is_not_half_done_and_done_again_has_one_effect() throws Exception {
        var story = asking.story(staff.inCity(Role.DESK_OFFICER));
        UUID consent = asking.consent(story, Section.NAME);
        UUID id = asking.draft(story, Section.NAME);
        asking.send(story, id);
        var partner = new Who.LinkHolder(id);
        as(partner, () -> asking.referrals.accept(partner, PartnerMessage.NONE));
        hold(id);
        try {
            assertThatThrownBy(() -> as(story.newcomer(), () -> asking.consents.withdraw(story.newcomer(), consent)))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            release();
        }
        String letter = "referral:" + id + ":close";
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.ACCEPTED);
        assertThat(asking.letters.stateOf(letter)).isEmpty();
        assertThat(as(partner, () -> asking.referrals.open(partner)).shared())
                .as("the consent stands, as the newcomer was told")
                .isPresent();
        as(story.newcomer(), () -> asking.consents.withdraw(story.newcomer(), consent));
        as(story.newcomer(), () -> asking.consents.withdraw(story.newcomer(), consent));
        jobs.sweep();
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.CANCELLED);
        assertThat(asking.letters.stateOf(letter)).isPresent();
    }

    private long stuck(Who.Staff administrator) {
        return as(administrator, () -> troubles.open(administrator)).stream()
                .map(Trouble::kindKey)
                .filter("job.kind.unanswered"::equals)
                .count();
    }

    /** From now on the database refuses every change of it. */
    private void hold(UUID referral) throws SQLException {
        administer("""
                create or replace function referral.held() returns trigger language plpgsql as
                $$ begin raise exception 'held'; end $$""");
        administer("create trigger held before update on referral.referral for each row when (old.id = '" + referral
                + "') execute function referral.held()");
    }

    private void release() throws SQLException {
        administer("drop trigger if exists held on referral.referral");
    }

    private void administer(String statement) throws SQLException {
        try (var connection = TestPostgres.administrator(url);
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
