package org.kapocs.facts.directory.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.time.Instant;
import org.kapocs.facts.need.Districts;
import org.kapocs.shared.language.Languages;
import org.kapocs.testing.Fuzz;
import org.springframework.web.util.UriComponentsBuilder;

class FilterFuzzTest {
    @FuzzTest
    void what_a_reader_has_set_stands_in_the_address_of_the_next_page(byte[] input) throws IOException {
        String[] set = Fuzz.lines(input, 6);
        var filter = new Filter(set[0], set[1], set[2], set[3], set[4], set[5]);
        var query = filter.query(new Languages().house(), new Districts(), Instant.EPOCH);
        assertThat(query.text().map(String::length).orElse(0)).isLessThanOrEqualTo(200);
        String address = filter.with("token");
        assertThat(address).matches("\\?[A-Za-z0-9._*%+=&-]*");
        var read = UriComponentsBuilder.fromUriString(address).build().getQueryParams();
        assertThat(read.getFirst("after")).isEqualTo("token");
    }
}
