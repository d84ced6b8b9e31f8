package org.kapocs.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HashMap;
import org.kapocs.testing.Fuzz;

class WishesFuzzTest {
    private static final String[] NAMES = {
        "KAPOCS_PORT",
        "KAPOCS_URL",
        "KAPOCS_DEMO",
        "KAPOCS_DATA",
        "KAPOCS_KEYS",
        "KAPOCS_SMTP_URL",
        "KAPOCS_MAIL_FROM",
        "KAPOCS_DB_URL",
        "KAPOCS_DB_USER",
        "KAPOCS_DB_PASSWORD",
        "KAPOCS_DB_LINE"
    };

    @FuzzTest
    void settings_are_understood_or_the_wrong_one_is_named_without_what_is_secret(byte[] input) {
        String[] given = Fuzz.lines(input, NAMES.length);
        var environment = new HashMap<String, String>();
        for (int i = 0; i < NAMES.length; i++) {
            // The kernel passes no NUL.
            environment.put(NAMES[i], given[i].replace("\0", ""));
        }
        try {
            Wishes wishes = Wishes.in(environment);
            assertThat(wishes.port()).isBetween(1, 65_535);
            assertThat(wishes.url()).matches("https?://\\S*[^/]");
        } catch (LaunchRefused refused) {
            assertThat(refused.getMessage()).startsWith("KAPOCS_");
        }
    }
}
