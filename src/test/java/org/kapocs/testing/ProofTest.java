package org.kapocs.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofTest {
    private static final String WHERE = "2026-11-28\tabc1234\t2 cores";

    @TempDir
    Path docs;

    @Test
    void a_figure_beyond_its_limit_says_no() throws IOException {
        Proof.in(docs, "kill", WHERE)
                .atMost("lost", 1, 0, "writes")
                .atLeast("goodput", 80.04, 80, "%")
                .write();
        assertThat(page())
                .contains("| lost | 1 writes | ≤ 0 writes | **no** | 2026-11-28 | abc1234 | 2 cores |")
                .contains("| goodput | 80.0 % | ≥ 80 % | yes |");
    }

    @Test
    void a_later_run_replaces_its_own_rows_and_keeps_the_others() throws IOException {
        Proof.in(docs, "kill", WHERE)
                .atMost("lost", 1, 0, "writes")
                .fact("rounds", 20, "")
                .write();
        Proof.in(docs, "bench", WHERE).fact("page", 0.01234, "ms").write();
        Proof.in(docs, "kill", WHERE).atMost("lost", 0, 0, "writes").write();
        assertThat(page())
                .containsSubsequence(
                        "## bench", "| page | 0.0123 ms |", "## kill", "| lost | 0 writes |", "| rounds | 20 |")
                .doesNotContain("**no**");
    }

    @Test
    void what_was_not_measured_is_told_as_not_held() throws IOException {
        Proof.in(docs, "ha", WHERE).skipped("failover", "needs package patroni").write();
        assertThat(page()).contains("| failover | not measured: needs package patroni |  | **no** |");
    }

    @Test
    void a_cell_that_would_break_the_table_is_refused() {
        assertThatThrownBy(() -> Proof.in(docs, "kill", WHERE).fact("a|b", 1, ""))
                .hasMessageContaining("a|b");
    }

    private String page() throws IOException {
        return Files.readString(docs.resolve("proof.md"));
    }
}
