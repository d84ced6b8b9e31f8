package org.kapocs.desk.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;

/** What the second person sees before they approve, and that nothing else is erased than what they saw. */
class ApprovalTest extends Deciding {
    @Test
    void who_approves_sees_how_it_was_asked_and_what_would_go() throws Exception {
        var newcomer = new Who.CodeHolder(client.id("c1"));
        UUID request = as(
                newcomer,
                () -> requests.ask(newcomer, new Wish(Kind.ERASURE, Way.OWN_FILE, Shown.CODE, null, ""), key()));
        UUID hold = as(supervisor, () -> holds.set(supervisor, client.id("c6"), "per", LocalDate.now(clock), key()));
        Standing.as(supervisor, () -> holds.end(supervisor, client.id("c6"), hold));
        client.execute("update contact.contact set reach_changed_at = now() where id = '" + client.id("c1") + "'");
        UUID erasure = as(supervisor, () -> erasures.propose(supervisor, request, 1));
        Weighed weighed = as(guardian, () -> erasures.weighed(guardian, erasures.get(guardian, erasure)));
        assertThat(java.util.Objects.requireNonNull(weighed.request()).shown()).isEqualTo(Shown.CODE);
        assertThat(weighed.reachChanged()).isNotNull();
        assertThat(weighed.released()).isEqualTo(1);
        assertThat(weighed.records()).isEqualTo(2);
        assertThat(weighed.cases()).isEqualTo(1);
        assertThat(weighed.contacts()).isEqualTo(1);
    }

    @Test
    void whoever_was_joined_to_them_after_it_was_approved_is_not_erased_with_them() throws Exception {
        UUID erasure = approved();
        UUID another = UUID.randomUUID();
        client.execute("set session_replication_role = replica");
        client.execute("insert into client.client (id, organization, version, registered_at, changed_at) values ('"
                + another + "', '" + officer.organization() + "', 1, now(), now());"
                + "insert into client.joined (client, keeper, organization, keeper_was, keeper_version, joined_at,"
                + " joined_by) values ('" + another + "', '" + client.id("c5") + "', '" + officer.organization()
                + "', '{}', 1, now(), '" + officer.account() + "')");
        client.execute("set session_replication_role = origin");
        afterTheWait();
        assertThat(get(erasure).stage()).isEqualTo(Stage.DROPPED);
        assertThat(client.spoken()).isNotEmpty();
    }

    @Test
    void it_is_not_begun_when_one_of_the_two_may_not_decide_any_more() throws Exception {
        UUID erasure = approved();
        client.execute("update access.account set roles = '{DESK_OFFICER}' where id = '" + supervisor.account() + "'");
        afterTheWait();
        assertThat(get(erasure).stage()).isEqualTo(Stage.DROPPED);
        assertThat(client.spoken()).isNotEmpty();
    }
}
