package org.kapocs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.kapocs.launch.Keys;
import org.kapocs.launch.TestPostgres;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.web.Resealing;
import org.kapocs.shared.web.Secrets;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The keys are rotated under a house that is running, by the command, which knows the house from its database only. */
@HouseTest
class KeyRotationAtWorkTest {
    @Autowired
    Staff staff;

    @Autowired
    Secrets secrets;

    @Value("${spring.datasource.url}")
    String url;

    @Value("${spring.datasource.username}")
    String user;

    @Value("${spring.datasource.password}")
    String password;

    @LocalServerPort
    int port;

    @Test
    void what_the_rooms_sealed_is_found_and_whoever_has_a_second_factor_still_comes_in() throws Exception {
        var officer = staff.with(Role.DESK_OFFICER);
        Keys keys = Keys.open(TestPostgres.keys(), false);
        int before = secrets.newest();
        try (var connection = DriverManager.getConnection(url, user, password)) {
            assertThat(KeyRotation.rotate(connection, keys, new PrintStream(OutputStream.nullOutputStream())))
                    .as("what is found opens at the place that the rotation takes it for")
                    .isZero();
            assertThat(new Resealing(connection, secrets).versions()).containsExactly(before + 1);
        }
        assertThat(secrets.newest()).isEqualTo(before + 1);
        assertThat(staff.signIn("http://localhost:" + port, officer)).startsWith("kapocs-staff=");
    }
}
