package org.kapocs.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void a_later_one_never_stands_in_an_earlier_millisecond() {
        var ids = Stream.generate(Ids::next)
                .limit(10_000)
                .map(IdsTest::millisecond)
                .toList();
        assertThat(ids).isSorted();
    }

    @Test
    void a_clock_that_is_put_back_makes_none_that_sorts_before() {
        var last = new AtomicLong();
        assertThat(Ids.notBefore(last, 90_000)).isEqualTo(90_000);
        assertThat(Ids.notBefore(last, 3_600)).isEqualTo(90_000);
        assertThat(Ids.notBefore(last, 90_001)).isEqualTo(90_001);
    }

    private static long millisecond(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }
}
