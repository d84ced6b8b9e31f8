package org.kapocs.desk.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Who;

/** What the database alone lets people do about how it was, past the application. */
class SatisfactionLocksTest extends Answering {
    @Test
    void staff_write_in_the_database_that_they_asked_and_nothing_else() {
        Closed closed = Closed.closed(cases, officer);
        String question = " where case_file = '" + closed.file() + "'";
        assertThat(change(officer, "update satisfaction.question set sent_at = now()" + question))
                .isEqualTo(1);
        String link = "insert into satisfaction.link (question, token_hash, kind) select id, '\\x%s', '%s'"
                + " from satisfaction.question" + question;
        assertThat(change(officer, link.formatted("4901", "ASK"))).isEqualTo(1);
        for (String forbidden : List.of(
                link.formatted("4902", "CHANGE"),
                "update satisfaction.question set expires_at = now()" + question,
                "update satisfaction.question set topic = 'school'" + question,
                "update satisfaction.question set case_file = id" + question)) {
            refused(officer, forbidden);
        }
    }

    @Test
    void supervisors_note_in_the_database_that_they_read_it_and_change_nothing_else() {
        answered(new Given(Picture.GLAD, SENTENCE, false));
        count();
        assertThat(change(supervisor, "update satisfaction.remark set read_by = access.account()"))
                .isEqualTo(1);
        for (String forbidden : List.of(
                "update satisfaction.remark set words = null",
                "insert into satisfaction.remark (id, organization, language, words, week)"
                        + " select gen_random_uuid(), organization, language, words, week from satisfaction.remark")) {
            refused(supervisor, forbidden);
        }
        assertThat(change(supervisor, "delete from satisfaction.remark")).isZero();
        assertThat(remarks()).hasSize(1);
    }

    private void refused(Who who, String statement) {
        assertThatThrownBy(() -> change(who, statement))
                .as(statement)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
    }
}
