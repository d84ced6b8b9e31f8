package org.kapocs.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the environment asks for, and what it is answered when that cannot be. */
class LaunchTest {
    @TempDir
    Path folder;

    @Test
    void a_taken_port_is_answered_before_anything_is_started() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            refused("Port " + other.getLocalPort() + " is taken", "KAPOCS_PORT", "" + other.getLocalPort());
            refused("is taken", "KAPOCS_PORT", "" + other.getLocalPort(), "KAPOCS_DEMO", "false");
        }
        assertThat(Files.exists(folder.resolve("data"))).isFalse();
    }

    @Test
    void what_cannot_be_meant_is_refused_by_its_name() {
        refused("KAPOCS_PORT is 'http'", "KAPOCS_PORT", "http");
        refused("KAPOCS_PORT is '70000'", "KAPOCS_PORT", "70000");
        refused("KAPOCS_URL is 'kapocs'", "KAPOCS_URL", "kapocs");
        refused("KAPOCS_DEMO is 'maybe'", "KAPOCS_DEMO", "maybe");
        refused("KAPOCS_MAIL_FROM is 'Kapocs'", "KAPOCS_MAIL_FROM", "Kapocs");
        refused("KAPOCS_DB_URL needs the form", "KAPOCS_DB_URL", "mysql://db/kapocs", "KAPOCS_DB_USER", "u");
        refused("KAPOCS_DB_USER", "KAPOCS_DB_URL", "jdbc:postgresql://db/kapocs");
        refused("KAPOCS_DB_URL is not", "KAPOCS_DB_USER", "u");
        refused("KAPOCS_OIDC_ISSUER is 'http://login", "KAPOCS_OIDC_ISSUER", "http://login.example.org");
        refused("needs KAPOCS_OIDC_CLIENT_ID", "KAPOCS_OIDC_ISSUER", "https://login.example.org");
    }

    @Test
    void a_mail_server_that_cannot_be_meant_is_refused_without_repeating_its_password() {
        for (String url : List.of("smtp://u:hid den@mail.example.org", "mail://u:hid%den@h", "smtp://u:hid/den@h")) {
            assertThatThrownBy(() -> Wishes.in(Map.of("KAPOCS_SMTP_URL", url)))
                    .isInstanceOf(LaunchRefused.class)
                    .hasMessageContaining("KAPOCS_SMTP_URL must look like")
                    .hasMessageNotContaining("hid")
                    .hasNoCause();
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("a file"), "");
        refused("a file", "KAPOCS_DATA", file.resolve("data").toString(), "KAPOCS_PORT", "0");
    }

    @Test
    void an_empty_variable_counts_as_none() {
        Wishes wishes = Wishes.in(Map.of("KAPOCS_PORT", "", "KAPOCS_DEMO", " ", "KAPOCS_DB_URL", ""));
        assertThat(wishes.port()).isEqualTo(8080);
        assertThat(wishes.url()).isEqualTo("http://localhost:8080");
        assertThat(wishes.demo()).isTrue();
        assertThat(wishes.external()).isNull();
        assertThat(wishes.keys()).isEqualTo(wishes.data().resolve("keys"));
    }

    @Test
    void the_demo_listens_on_loopback_only_and_requests_are_served_by_the_weaker_role() {
        Database server = TestPostgres.fresh("launch_test");
        var wishes = Map.of(
                "KAPOCS_PORT", "0",
                "KAPOCS_DATA", folder.resolve("data").toString(),
                "KAPOCS_DB_URL", server.jdbcUrl(),
                "KAPOCS_DB_USER", server.appUser(),
                "KAPOCS_DB_PASSWORD", server.appPassword(),
                "KAPOCS_DB_OWNER_USER", server.ownerUser(),
                "KAPOCS_DB_OWNER_PASSWORD", server.ownerPassword());
        try (Launch launch = Launch.from(wishes)) {
            assertThat(launch.properties())
                    .containsEntry("server.address", "127.0.0.1")
                    .containsEntry("spring.datasource.username", "kapocs_app")
                    .containsEntry("spring.flyway.user", "kapocs_owner");
        }
        var open = new HashMap<>(wishes);
        open.put("KAPOCS_DEMO", "false");
        open.put("KAPOCS_DB_URL", TestPostgres.fresh("launch_test_city").jdbcUrl());
        try (Launch launch = Launch.from(open)) {
            assertThat(launch.properties()).doesNotContainKey("server.address");
        }
    }

    private void refused(String reason, String... namesAndValues) {
        var environment =
                new HashMap<>(Map.of("KAPOCS_DATA", folder.resolve("data").toString()));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            environment.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        assertThatThrownBy(() -> Launch.from(environment))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining(reason);
    }
}
