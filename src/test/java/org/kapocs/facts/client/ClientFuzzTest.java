package org.kapocs.facts.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.Fuzz;

class ClientFuzzTest {
    @FuzzTest
    void a_name_in_any_script_becomes_a_few_plain_words(byte[] input) {
        NameKey key = NameKey.of(Fuzz.text(input));
        assertThat(key.latin()).matches("[a-z0-9 -]*");
        assertThat(key.latinWords()).hasSizeLessThanOrEqualTo(8).allMatch(word -> word.matches("[a-z0-9-]+"));
        assertThat(key.soundWords()).hasSizeLessThanOrEqualTo(8).allMatch(word -> word.length() >= 2);
    }

    @FuzzTest
    void a_name_is_refused_or_can_be_spoken(byte[] input) {
        String[] typed = Fuzz.lines(input, 2);
        for (NameOrder order : NameOrder.values()) {
            try {
                var name = new Name(NameKind.PSEUDONYM, order, typed[0], typed[1]);
                assertThat(name.spoken()).isNotBlank().hasSizeLessThanOrEqualTo(241);
                assertThat(name.script()).hasSize(4);
            } catch (Problem.Invalid refused) {
                assertThat(refused.fields()).containsKey("name");
            }
        }
    }
}
