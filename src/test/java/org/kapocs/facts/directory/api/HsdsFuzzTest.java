package org.kapocs.facts.directory.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.Fuzz;

class HsdsFuzzTest {
    @FuzzTest
    void what_a_program_asks_for_is_understood_or_refused_in_words(byte[] input) {
        String[] asked = Fuzz.lines(input, 4);
        var wanted = new HsdsApi.Asked(
                asked[0],
                null,
                null,
                null,
                asked[1].isEmpty() ? null : asked[1],
                asked[2].isEmpty() ? null : asked[2],
                asked[3].hashCode(),
                asked[3].length() * 1000,
                null,
                asked[3].isEmpty());
        assertThat(wanted.pageNumber()).isPositive();
        assertThat(wanted.size()).isBetween(1, 10_000);
        try {
            assertThat(wanted.wanted().search().filter(String::isBlank)).isEmpty();
        } catch (Problem.Invalid refused) {
            assertThat(refused.key()).startsWith("directory.api.");
        }
    }
}
