package org.kapocs.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ChromiumTest {
    @Test
    void the_browser_that_is_named_is_taken_and_one_that_cannot_be_run_is_no_reason_to_skip() {
        assertThat(Chromium.program("/bin/sh")).contains(Path.of("/bin/sh"));
        for (String unusable : new String[] {"/nowhere/chromium", "/etc/passwd"}) {
            assertThatThrownBy(() -> Chromium.program(unusable)).hasMessageContaining(unusable);
        }
    }
}
