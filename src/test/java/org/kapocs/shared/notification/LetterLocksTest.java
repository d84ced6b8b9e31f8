package org.kapocs.shared.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class LetterLocksTest {
    @Autowired
    Letters letters;

    @Autowired
    Languages languages;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void only_the_postman_can_read_what_a_letter_says_and_the_database_alone_tells_nothing() {
        Who.Staff administrator = staff.with(Role.ADMINISTRATOR);
        String key = "test:" + UUID.randomUUID() + ":1";
        var letter = new Letter(
                "secret.address@example.org",
                languages.house(),
                "notification.mailbox.title",
                "notification.mailbox.lead",
                Map.of(),
                key);
        Standing.as(
                administrator,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(_ -> letters.post(administrator, letter)));

        assertThat(recipients(administrator, key)).isEmpty();
        assertThat(recipients(new Who.Machine("test"), key))
                .singleElement()
                .satisfies(recipient -> assertThat(new String(recipient, StandardCharsets.ISO_8859_1))
                        .doesNotContain("secret"));
    }

    @Test
    void an_administrator_sees_and_retries_the_letters_of_their_own_organization_only() {
        Who.Staff own = staff.with(Role.ADMINISTRATOR);
        Who.Staff stranger = staff.with(Role.ADMINISTRATOR);
        Who.Staff city = staff.inCity(Role.ADMINISTRATOR);
        UUID theirs = posted(own);
        UUID ofTheHouse = posted(new Who.Machine("test"));

        assertThat(unsent(own)).contains(theirs).doesNotContain(ofTheHouse);
        assertThat(unsent(stranger)).doesNotContain(theirs, ofTheHouse);
        assertThat(unsent(city)).contains(ofTheHouse).doesNotContain(theirs);
        assertThatThrownBy(() -> letters.unsent(staff.with(Role.SUPERVISOR))).isInstanceOf(Problem.Refused.class);
        assertThat(Standing.as(stranger, () -> letters.retry(stranger, theirs))).isFalse();
        Standing.as(own, () -> letters.retry(own, theirs));
    }

    private List<UUID> unsent(Who.Staff who) {
        return letters.unsent(who).stream().map(Unsent::id).toList();
    }

    private UUID posted(Who who) {
        String key = "test:" + UUID.randomUUID() + ":1";
        var letter = new Letter(
                "somebody@example.org",
                languages.house(),
                "notification.mailbox.title",
                "notification.mailbox.lead",
                Map.of(),
                key);
        return Standing.as(
                who,
                () -> new TransactionTemplate(transactions).execute(_ -> {
                    letters.post(who, letter);
                    return sql.sql("select id from notification.letter where dedup_key = :key")
                            .param("key", key)
                            .query(UUID.class)
                            .single();
                }));
    }

    private List<byte[]> recipients(Who who, String key) {
        return Standing.as(
                who,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql("""
                        select e.recipient from notification.envelope e
                        join notification.letter l on l.id = e.letter where l.dedup_key = :key""")
                                .param("key", key)
                                .query((row, n) -> row.getBytes(1))
                                .list()));
    }
}
