package org.kapocs.desk.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.casework.Invented.contact;
import static org.kapocs.desk.casework.Invented.key;
import static org.kapocs.desk.casework.Invented.officer;
import static org.kapocs.desk.casework.Invented.wish;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom a case shows itself to: by what is asked, and by what the database gives. */
@HouseTest
class CaseLocksTest {
    private final Who.Staff stranger = officer(UUID.randomUUID());
    private final Who.Staff officer;

    @Autowired
    Cases cases;

    @Autowired
    CaseList list;

    @Autowired
    Contacts contacts;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    CaseLocksTest(@Autowired Organizations organizations) {
        officer = officer(organizations.city().orElseThrow());
    }

    @Test
    void another_organization_sees_nothing_by_either_lock() {
        UUID id = open("Rejtett Minta", null);

        assertThatThrownBy(() -> Standing.as(stranger, () -> cases.get(stranger, id, Purpose.CASEWORK)))
                .isInstanceOf(Problem.Missing.class);
        assertThatThrownBy(() -> Standing.as(stranger, () -> cases.file(stranger, id)))
                .isInstanceOf(Problem.Missing.class);
        assertThatThrownBy(() -> Standing.as(stranger, () -> cases.note(stranger, id, "x", key())))
                .isInstanceOf(Problem.Missing.class);
        assertThat(rowsSeenBy(officer, id)).isEqualTo(5);
        assertThat(rowsSeenBy(stranger, id)).isZero();
        assertThat(rowsSeenBy(new Who.CodeHolder(UUID.randomUUID()), id)).isZero();
        assertThat(rowsSeenBy(Who.NOBODY, id)).isZero();
    }

    @Test
    void the_newcomer_sees_their_case_and_not_what_was_noted() {
        UUID contact = contact(contacts);
        UUID id = open("Dara", contact);
        var holder = new Who.CodeHolder(contact);

        assertThat(Standing.as(holder, () -> list.ofContact(holder, contact)))
                .map(Case::id)
                .contains(id);
        assertThat(counted(holder, id, "select count(*) from casework.happening where case_file = :id"))
                .isZero();
    }

    private UUID open(String name, @Nullable UUID contact) {
        return Standing.as(officer, () -> cases.open(officer, wish(name, contact), key()));
    }

    private int rowsSeenBy(Who who, UUID id) {
        return counted(who, id, """
                select (select count(*) from casework.case_file where id = :id)
                     + (select count(*) from casework.case_need where case_file = :id)
                     + (select count(*) from casework.case_matter where case_file = :id)
                     + (select count(*) from casework.happening where case_file = :id and what <> 'OPENED')""");
    }

    private int counted(Who who, UUID id, String query) {
        return Standing.as(
                who,
                () -> transaction.execute(
                        t -> sql.sql(query).param("id", id).query(Integer.class).single()));
    }
}
