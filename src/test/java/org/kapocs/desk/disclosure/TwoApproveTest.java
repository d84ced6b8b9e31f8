package org.kapocs.desk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Should the house ever forget to ask for two, the table itself does not take it. */
@HouseTest
class TwoApproveTest {
    private static final String STATED = "whole = true, fields = '{NAME}', extent = 'x', first_at = '2026-11-16',"
            + " first_reason = 'x', second_at = '2026-11-16', second_reason = 'x', ";

    @Autowired
    Disclosures disclosures;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void nothing_is_granted_without_two_others_an_extent_and_its_fields() {
        Who.Staff officer = staff.inCity(Role.DESK_OFFICER);
        UUID id = Standing.as(officer, () -> disclosures.record(officer, Letters.about(""), null, Letters.key()));
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        for (String wrong : List.of(
                "state = 'GRANTED'",
                STATED + "state = 'GRANTED', first_by = :one",
                STATED + "state = 'GRANTED', first_by = :one, second_by = :one",
                STATED + "state = 'GRANTED', first_by = :one, second_by = recorded_by",
                STATED + "state = 'REFUSED', first_by = :one, second_by = :other",
                STATED + "state = 'GRANTED', first_by = :one, second_by = :other, refused_by = :one",
                STATED.replace("'x', first_at", "'', first_at")
                        + "state = 'GRANTED', first_by = :one, second_by = :other",
                STATED.replace("{NAME}", "{RESIDENCE_STATUS}")
                        + "state = 'GRANTED', first_by = :one, second_by = :other",
                "handed_by = :one",
                "silent = true")) {
            assertThatThrownBy(() -> change(officer, id, wrong, one, other))
                    .as(wrong)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThat(change(officer, id, STATED + "state = 'GRANTED', first_by = :one, second_by = :other", one, other))
                .isOne();
    }

    private int change(Who.Staff who, UUID id, String change, UUID one, UUID other) {
        return Standing.as(
                who,
                () -> transactions.execute(_ -> sql.sql("update disclosure.request set " + change + " where id = :id")
                        .param("id", id)
                        .param("one", one)
                        .param("other", other)
                        .update()));
    }
}
