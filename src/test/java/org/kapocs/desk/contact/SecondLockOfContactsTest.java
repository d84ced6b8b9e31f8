package org.kapocs.desk.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Ids;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database itself allows, should a query of ours ever forget to ask for whom it is. */
@HouseTest
class SecondLockOfContactsTest {
    @Value("${spring.flyway.url}")
    String url;

    @Value("${spring.flyway.user}")
    String user;

    @Value("${spring.flyway.password}")
    String password;

    @Autowired
    Contacts contacts;

    @Autowired
    Organizations organizations;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    private UUID city;
    private UUID contact;

    @BeforeEach
    void asked() {
        city = Asked.city(organizations);
        contact = contacts.ask(Asked.question("titok"), Asked.key()).contact();
    }

    @Test
    void staff_of_the_organization_the_newcomer_and_the_house_see_a_contact() {
        assertThat(seenBy(staff.inCity(Role.DESK_OFFICER))).isEqualTo(2);
        assertThat(seenBy(new Who.CodeHolder(contact))).isEqualTo(2);
        assertThat(seenBy(new Who.Machine("test"))).isEqualTo(2);
    }

    @Test
    void nobody_else_does() {
        assertThat(seenBy(Who.NOBODY)).isZero();
        assertThat(seenBy(staff.with(Role.DESK_OFFICER))).isZero();
        assertThat(seenBy(new Who.LinkHolder(contact))).isZero();
        assertThat(seenBy(new Who.CodeHolder(Ids.next()))).isZero();
    }

    @Test
    void nobody_can_change_what_is_not_theirs() {
        String steal = "update contact.contact set pin_version = 9 where id = :id";
        assertThat(change(Who.NOBODY, steal)).isZero();
        assertThat(change(staff.with(Role.DESK_OFFICER), steal)).isZero();
        assertThat(change(new Who.Machine("test"), steal)).isZero();
        assertThat(change(new Who.CodeHolder(Ids.next()), steal)).isZero();
    }

    @Test
    void nobody_can_write_into_the_contact_of_another() {
        String write = "insert into contact.message (id, contact, seq, author, language, text, at)"
                + " values (gen_random_uuid(), :id, 99, 'NEWCOMER', 'hu', 'x', now())";
        assertThatThrownBy(() -> change(new Who.CodeHolder(Ids.next()), write)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> change(Who.NOBODY, write)).isInstanceOf(DataAccessException.class);
        assertThat(change(new Who.CodeHolder(contact), write)).isOne();
    }

    @Test
    void a_newcomer_can_speak_neither_for_staff_nor_for_a_translator() {
        String reply = "insert into contact.message (id, contact, seq, author, account, language, text, at)"
                + " values (gen_random_uuid(), :id, 98, 'STAFF', gen_random_uuid(), 'hu', 'x', now())";
        String translate = "update contact.message set translation = 'x', translation_language = 'hu',"
                + " translated_by = gen_random_uuid() where contact = :id";
        assertThatThrownBy(() -> change(new Who.CodeHolder(contact), reply)).isInstanceOf(DataAccessException.class);
        assertThat(change(new Who.CodeHolder(contact), translate)).isZero();
        assertThat(change(staff.inCity(Role.DESK_OFFICER), reply)).isOne();
        assertThat(change(staff.inCity(Role.DESK_OFFICER), translate)).isPositive();
    }

    @Test
    void what_was_said_stays_said() {
        var anna = staff.inCity(Role.SUPERVISOR);
        assertThatThrownBy(() -> change(anna, "update contact.message set text = 'other' where contact = :id"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> change(anna, "delete from contact.message where contact = :id"))
                .isInstanceOf(DataAccessException.class);
        assertThat(change(anna, "delete from contact.contact where id = :id")).isZero();
    }

    @Test
    void only_who_wrote_a_message_says_in_which_language_it_is() {
        var anna = staff.inCity(Role.DESK_OFFICER);
        String reply = "insert into contact.message (id, contact, seq, author, account, language, text, at)"
                + " values (gen_random_uuid(), :id, 97, 'STAFF', '" + anna.account() + "', 'ar', 'x', now())";
        String correct = "update contact.message set language = 'hu' where seq = 97 and contact = :id";
        assertThat(change(anna, reply)).isOne();
        assertThatThrownBy(() -> change(staff.inCity(Role.SUPERVISOR), correct))
                .hasStackTraceContaining("only whoever wrote it says in which language it is");
        assertThat(change(new Who.CodeHolder(contact), correct)).isZero();
        assertThat(change(anna, correct)).isOne();
    }

    @Test
    void nobody_says_in_which_language_a_newcomer_wrote() {
        String correct = "update contact.message set language = 'vi' where author = 'NEWCOMER' and contact = :id";
        assertThat(change(new Who.CodeHolder(contact), correct)).isZero();
        assertThatThrownBy(() -> change(staff.inCity(Role.SUPERVISOR), correct))
                .hasStackTraceContaining("only whoever wrote it says in which language it is");
        var owner = new DriverManagerDataSource(url, user, password);
        new TransactionTemplate(new JdbcTransactionManager(owner)).executeWithoutResult(status -> {
            var open = JdbcClient.create(owner);
            open.sql("create policy open on contact.message using (true)").update();
            assertThatThrownBy(() -> open.sql(correct).param("id", contact).update())
                    .as("nor where a policy lets somebody who is nobody")
                    .hasStackTraceContaining("only whoever wrote it says in which language it is");
            status.setRollbackOnly();
        });
    }

    private long seenBy(Who who) {
        return Standing.as(
                who,
                () -> transactions.execute(status ->
                        sql.sql("""
                        select (select count(*) from contact.contact where id = :id)
                          + (select count(*) from contact.message where contact = :id)""").param("id", contact).query(Long.class).single()));
    }

    private int change(Who who, String statement) {
        return Standing.as(
                who,
                () -> transactions.execute(
                        status -> sql.sql(statement).param("id", contact).update()));
    }
}
