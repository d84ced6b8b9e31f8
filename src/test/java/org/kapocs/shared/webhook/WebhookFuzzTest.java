package org.kapocs.shared.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.kapocs.testing.Fuzz;

/** What an administrator types as an address, and what a receiver answers. */
class WebhookFuzzTest {
    private static final Networks OUTSIDE = new Networks(Set.of());

    @FuzzTest
    void whatever_is_typed_is_an_address_behind_tls_or_none(byte[] input) {
        OUTSIDE.read(Fuzz.text(input)).ifPresent(address -> {
            assertThat(address.getScheme()).isEqualTo("https");
            assertThat(address.getHost()).isNotEmpty();
            assertThat(address.toString()).doesNotContain("\r", "\n", " ", "@", "#");
        });
    }

    @FuzzTest
    void whatever_is_answered_is_a_status_or_no_answer(byte[] input) throws IOException {
        Post.Answer answer = Post.answer(new ByteArrayInputStream(input));
        assertThat(answer.code().isPresent())
                .isNotEqualTo(
                        answer.hindrance().filter(Hindrance.UNREADABLE::equals).isPresent());
        answer.code().ifPresent(code -> assertThat(code).isBetween(200, 599));
    }
}
