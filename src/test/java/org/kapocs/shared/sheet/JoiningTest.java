package org.kapocs.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class JoiningTest {
    @Test
    void letters_that_only_persian_has_join_like_the_others() {
        assertThat(Joining.joined("کیک")).isEqualTo("\uFB90\uFBFF\uFB8F");
        assertThat(Joining.joined("پچژگ")).isEqualTo("\uFB58\uFB7D\uFB8B\uFB92");
    }

    @Test
    void lam_and_alef_become_one_also_at_the_end_of_what_is_joined() {
        assertThat(Joining.joined("لا")).isEqualTo("\uFEFB");
        assertThat(Joining.joined("ملا")).isEqualTo("\uFEE3\uFEFC");
    }

    @Test
    void a_joiner_that_parts_parts_and_a_mark_does_not() {
        assertThat(Joining.joined("می\u200Cخواهم")).startsWith("\uFEE3\uFBFD\u200C\uFEA7");
        assertThat(Joining.joined("بَب")).isEqualTo("\uFE91\u064E\uFE90");
    }

    @Test
    void what_is_joined_is_read_as_it_was_written_and_nothing_else_is_touched() {
        String text = "هذا ما اتفقنا عليه، می‌خواهم K-2026-0417 ½ ﬁ … Ебен 您";
        assertThat(Joining.apart(Joining.joined(text))).isEqualTo(text);
        assertThat(Normalizer.normalize(Joining.joined("إلا الله"), Normalizer.Form.NFKC))
                .isEqualTo("إلا الله");
    }
}
