package org.kapocs.desk.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AfterTest {
    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000001");

    @Test
    void a_place_is_read_as_it_was_written() {
        var place = new Worklist.After(2, Instant.parse("2026-11-30T08:00:00.123456Z"), ID);
        assertThat(Worklist.After.read(place.written())).isEqualTo(place);
    }

    @Test
    void what_is_no_place_that_any_row_could_have_is_the_beginning() {
        for (String since : new String[] {"x", "+1000000000-12-31T23:59:59Z", "-0001-01-01T00:00:00Z"}) {
            assertThat(Worklist.After.read("2_" + since + "_" + ID)).as(since).isNull();
        }
    }
}
