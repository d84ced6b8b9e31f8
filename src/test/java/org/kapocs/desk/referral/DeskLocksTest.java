package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.referral.Asking.as;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database itself refuses to an organization that is asked, whatever the program does. */
@HouseTest
class DeskLocksTest extends AtDesk {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "client = gen_random_uuid()",
                "case_file = gen_random_uuid()",
                "recipient = gen_random_uuid()",
                "organization = access.organization()",
                "account = access.account()",
                "need = gen_random_uuid()",
                "sections = '{NAME,REACH,SUMMARY}'",
                "asked = 'x'",
                "email = 'x@minta.example.org'",
                "party = gen_random_uuid()"
            })
    void who_is_asked_changes_nothing_of_what_was_asked(String change) {
        UUID id = asking.sent(story);
        assertThatThrownBy(() -> run(worker, "update referral.referral set " + change + " where id = '" + id + "'"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("what was asked");
    }

    @Test
    void each_side_writes_as_itself_and_as_long_as_it_goes_on() {
        UUID id = asking.sent(story);
        assertThat(run(worker, turn(id, worker, "DESK"))).isEqualTo(1);
        assertThat(run(story.officer(), turn(id, story.officer(), "ASKER"))).isEqualTo(1);
        assertThatThrownBy(() -> run(worker, turn(id, worker, "ASKER")))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> run(story.officer(), turn(id, story.officer(), "DESK")))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> run(worker, turn(id, colleague, "DESK")))
                .rootCause()
                .hasMessageContaining("row-level security");
        as(story.officer(), () -> referrals.cancel(story.officer(), id));
        assertThatThrownBy(() -> run(worker, turn(id, worker, "DESK")))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> run(story.officer(), turn(id, story.officer(), "ASKER")))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void whose_desk_it_is_is_said_by_the_city_and_by_nobody_else_in_the_database_too() {
        for (String write : List.of(
                "update referral.partner set organization = access.organization()",
                "delete from referral.partner",
                "insert into referral.partner (recipient, name, organization, set_at)"
                        + " values (gen_random_uuid(), 'x', access.organization(), now())")) {
            for (Who who : List.of(worker, new Who.LinkHolder(UUID.randomUUID()), Asking.HOUSE)) {
                assertThatThrownBy(() -> run(who, write)).rootCause().hasMessageContaining("only the city");
            }
        }
        Who.Staff editor = staff.inCity(Role.EDITOR);
        assertThat(run(
                        editor,
                        "update referral.partner set name = name where organization = '" + worker.organization() + "'"))
                .isEqualTo(1);
    }

    private static String turn(UUID id, Who.Staff who, String side) {
        return "insert into referral.turn (id, referral, at, side, account, text) values (gen_random_uuid(), '" + id
                + "', now(), '" + side + "', '" + who.account() + "', 'x')";
    }

    private int run(Who who, String statement) {
        Integer rows = as(
                who,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql(statement).update()));
        return rows;
    }
}
