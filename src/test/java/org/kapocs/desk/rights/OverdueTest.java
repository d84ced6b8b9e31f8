package org.kapocs.desk.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.testing.Wire;

class OverdueTest extends Deciding {
    @BeforeEach
    void longAgo() throws Exception {
        client.execute("update casework.case_file set closed_at = now() - interval '40 years' where id = '"
                + client.id("c6") + "'");
        client.execute("update contact.contact set last_at = now() - interval '40 years' where id = '" + client.id("c1")
                + "'");
    }

    private List<Overdue.One> today() {
        return as(supervisor, () -> overdue.today(supervisor));
    }

    @Test
    void who_is_held_or_wanted_already_takes_nobodys_place() {
        assertThat(today()).hasSize(1);
        UUID hold = as(
                supervisor,
                () -> holds.set(
                        supervisor, client.id("c6"), "per", LocalDate.now(clock).plusDays(1), key()));
        assertThat(today()).isEmpty();
        as(supervisor, () -> {
            holds.end(supervisor, client.id("c6"), hold);
            return true;
        });
        as(supervisor, () -> erasures.proposeOver(supervisor));
        assertThat(today()).isEmpty();
    }

    private void longOver(Planted one) throws Exception {
        one.execute("update casework.case_file set closed_at = now() - interval '40 years' where id = '" + one.id("c6")
                + "'; update contact.contact set last_at = now() - interval '40 years' where id = '" + one.id("c1")
                + "'");
    }

    @Test
    void to_look_at_many_takes_no_more_questions_than_to_look_at_one() throws Exception {
        today();
        List<String> one = Wire.of(this::today);
        for (int more = 0; more < 3; more++) {
            longOver(Planted.client(administrator, officer));
        }
        List<String> four = Wire.of(() -> assertThat(today()).hasSize(4));
        assertThat(four).hasSameSizeAs(one).hasSizeLessThan(40);
    }

    @Test
    void whoever_is_known_by_their_household_alone_goes_when_nobody_of_it_is_in_use() throws Exception {
        UUID child = UUID.randomUUID();
        client.execute("set session_replication_role = replica");
        client.execute("insert into client.client (id, organization, version, registered_at, changed_at) values ('"
                + child + "', '" + officer.organization() + "', 1, now() - interval '41 years', now());"
                + "insert into client.member (household, client, organization, elsewhere, version, added_at, added_by)"
                + " values ('" + client.id("d8") + "', '" + child + "', '" + officer.organization()
                + "', false, 1, now(), '" + officer.account() + "')");
        client.execute("set session_replication_role = origin");
        assertThat(today()).anyMatch(one -> child.equals(one.whose().client()));
        client.execute("update casework.case_file set closed_at = now() where id = '" + client.id("c6") + "'");
        assertThat(today()).isEmpty();
    }
}
