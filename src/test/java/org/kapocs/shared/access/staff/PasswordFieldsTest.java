package org.kapocs.shared.access.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class PasswordFieldsTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Test
    void a_password_is_hidden_pasted_and_filled_in_by_its_manager() throws IOException, InterruptedException {
        String page = new Browser(port).get("/staff/sign-in").body();
        assertThat(page)
                .containsPattern("(?s)<input[^>]*type=\"password\"[^>]*>")
                .containsPattern("autocomplete=\"current-password\"")
                .doesNotContain("onpaste", "maxlength");
    }

    @Test
    void an_account_keeps_no_hint_no_question_and_no_end_of_a_password() {
        List<String> columns = sql.sql(
                        "select column_name from information_schema.columns where table_schema = 'access'")
                .query(String.class)
                .list();
        assertThat(columns)
                .isNotEmpty()
                .noneMatch(name -> name.matches(".*(hint|question|password_(expires|until|changed)).*"));
    }
}
