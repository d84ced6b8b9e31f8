package org.kapocs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class KapocsTest {
    @Test
    void what_the_launcher_decided_wins_over_the_variable_it_was_decided_from() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        "systemEnvironment",
                        new SystemEnvironmentPropertySource(
                                "systemEnvironment",
                                Map.of("KAPOCS_KEYS", "", "KAPOCS_URL", "https://minta.example.org/")));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("application.yaml", Map.of("kapocs.url", "yaml")));
        assertThat(environment.getProperty("kapocs.keys"))
                .as("as Spring reads it")
                .isEmpty();

        Kapocs.settle(environment, Map.of("kapocs.keys", "/keys", "kapocs.url", "https://minta.example.org"));

        assertThat(environment.getProperty("kapocs.keys")).isEqualTo("/keys");
        assertThat(environment.getProperty("kapocs.url")).isEqualTo("https://minta.example.org");
    }
}
