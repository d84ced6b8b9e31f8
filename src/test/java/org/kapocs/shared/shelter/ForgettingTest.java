package org.kapocs.shared.shelter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was taken down on another node is not shown here when the database is away. */
@HouseTest
class ForgettingTest {
    @Autowired
    Forgetting forgetting;

    @Autowired
    Remembered remembered;

    @Autowired
    JdbcClient sql;

    @Test
    void a_page_that_was_taken_down_elsewhere_is_forgotten_in_every_language() {
        for (String address : new String[] {
            "/ar",
            "/ar/information/noise-neighbours",
            "/hu/information/noise-neighbours",
            "/hu/information/noise-neighbours/say/what",
            "/hu/information/noise"
        }) {
            remembered.keep(address, address.getBytes(StandardCharsets.UTF_8));
        }
        forgetting.forget();
        assertThat(remembered.of("/hu/information/noise-neighbours")).isPresent();
        sql.sql("insert into information.taken_down (material, on_day, reason) values ('noise-neighbours', :on, 'x')")
                .param("on", LocalDate.parse("2026-11-16"))
                .update();
        try {
            forgetting.forget();
        } finally {
            sql.sql("delete from information.taken_down where material = 'noise-neighbours'")
                    .update();
        }
        assertThat(remembered.of("/ar/information/noise-neighbours")).isEmpty();
        assertThat(remembered.of("/hu/information/noise-neighbours")).isEmpty();
        assertThat(remembered.of("/hu/information/noise-neighbours/say/what")).isEmpty();
        assertThat(remembered.of("/hu/information/noise")).isPresent();
        assertThat(remembered.of("/ar")).isPresent();
    }
}
