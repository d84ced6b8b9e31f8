package org.kapocs.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example.org/kapocs",
                "postgres://10.0.0.7:5432/kapocs",
                "jdbc:postgresql://db.example.org/kapocs?sslmode=require",
                "jdbc:postgresql://db.example.org/kapocs?sslmode=verify-ca",
                "jdbc:postgresql://db.example.org/kapocs?ssl=true",
                "jdbc:postgresql://localhost,db.example.org/kapocs",
                "jdbc:postgresql://127.0.0.1.example.org/kapocs",
                "jdbc:postgresql://db.example.org/kapocs?sslmode=verify-full"
                        + "&sslfactory=org.postgresql.ssl.NonValidatingFactory"
            })
    void another_machine_is_refused_unless_it_proves_who_it_is(String url) {
        assertThatThrownBy(() -> wishes(url, null))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("sslmode=verify-full")
                .hasMessageContaining("KAPOCS_DB_LINE=trusted")
                .hasMessageNotContaining("hidden");
        assertThatCode(() -> wishes(url, "trusted")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/kapocs",
                "jdbc:postgresql://127.0.0.1:5433/kapocs",
                "jdbc:postgresql://[::1]:5433/kapocs",
                "jdbc:postgresql://db.example.org/kapocs?sslmode=verify-full",
                "postgres://a.example.org,b.example.org/kapocs?sslmode=verify-full&targetServerType=primary"
            })
    void this_machine_and_a_server_that_proves_who_it_is_are_reached(String url) {
        assertThat(wishes(url, null).external()).isNotNull();
    }

    @Test
    void what_the_city_says_of_the_line_is_one_word() {
        assertThatThrownBy(() -> wishes("jdbc:postgresql://localhost/kapocs", "yes"))
                .hasMessageContaining("KAPOCS_DB_LINE is 'yes'");
    }

    private static Wishes wishes(String url, @org.jspecify.annotations.Nullable String line) {
        var environment =
                new HashMap<>(Map.of("KAPOCS_DB_URL", url, "KAPOCS_DB_USER", "u", "KAPOCS_DB_PASSWORD", "hidden"));
        if (line != null) {
            environment.put("KAPOCS_DB_LINE", line);
        }
        return Wishes.in(environment);
    }
}
