package org.kapocs.desk.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"7F3M-01QX", "7f3m01qx", " 7F3M  oiQX ", "7F3M–0LQX", "٧F٣M-٠١QX", "۷f۳m ۰۱qx", "7F3M-01QX\u200f"
            })
    void it_is_read_however_people_type_it(String typed) {
        assertThat(CaseCode.parse(typed)).hasValue(new CaseCode("7F3M01QX"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7F3M", "7F3M-01QXX", "7F3M-01QU", "7F3M-01QÉ", "' or 1=1 --", "كلمة"})
    void what_is_no_code_is_none(String typed) {
        assertThat(CaseCode.parse(typed)).isEmpty();
    }

    @Test
    void a_random_one_can_be_read_back() {
        for (int i = 0; i < 1000; i++) {
            CaseCode code = CaseCode.random();
            assertThat(CaseCode.parse(code.shown())).hasValue(code);
        }
    }
}
