package org.kapocs.shared.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.kapocs.testing.Fuzz;

class DayHeadFuzzTest {
    @FuzzTest
    void a_signed_head_is_read_as_it_was_written_and_nobody_else_can_sign_one(byte[] file) {
        try {
            DayHead head = DayHead.parse(Fuzz.text(file));
            assertThat(DayHead.parse(head.text()).text()).isEqualTo(head.text());
            assertThat(head.isOurs(new byte[32])).isFalse();
        } catch (IllegalArgumentException noHead) {
            assertThat(noHead).isNotNull();
        }
    }
}
