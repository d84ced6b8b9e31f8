package org.kapocs.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under which account PostgreSQL works, as the kernel says. */
class AccountTest {
    private static final String NO_RIGHTS = "0000000000000000";

    @TempDir
    Path folder;

    @Test
    void it_is_never_root_and_has_no_right_in_a_folder_it_can_reach() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(rightsIn(folder.resolve("data"))).isEqualTo(NO_RIGHTS);
    }

    @Test
    void in_a_closed_folder_it_keeps_one_right_at_most() throws IOException {
        assumeTrue(
                (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0,
                "only root gives rights up; this account has none");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        assertThat(Long.bitCount(Long.parseLong(rightsIn(folder.resolve("data")), 16)))
                .isEqualTo(1);
    }

    /** Starts there and reads what the kernel says about the postmaster. */
    private static String rightsIn(Path data) throws IOException {
        try (var postgres =
                EmbeddedPostgres.start(new EmbeddedPostgres.Settings(data, data.resolve("keys"), data, false))) {
            assertThat(postgres.database().jdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
            Path cluster = data.toRealPath().resolve("postgres");
            long pid = new Postmaster(cluster, data.resolve("socket"))
                    .running()
                    .orElseThrow()
                    .pid();
            Path status = Path.of("/proc", "" + pid, "status");
            assertThat(value(status, "Uid").split("\\s+")).doesNotContain("0");
            return value(status, "CapEff");
        }
    }

    private static String value(Path status, String name) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElseThrow();
    }
}
