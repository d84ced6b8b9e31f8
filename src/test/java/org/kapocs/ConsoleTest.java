package org.kapocs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the commands in bin write where no terminal is. */
class ConsoleTest {
    @Test
    void what_maven_writes_into_a_log_has_no_escape_codes() throws Exception {
        Process said = new ProcessBuilder(List.of("sh", "-c", ". bin/setup.sh; need_maven; maven -v", "bin/run"))
                .redirectErrorStream(true)
                .start();
        assertThat(new String(said.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("Maven home")
                .doesNotContain("\u001b");
    }
}
