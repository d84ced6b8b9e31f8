package org.kapocs.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void a_later_one_sorts_after_an_earlier_one_in_the_same_millisecond_too() {
        var ids = Stream.generate(Ids::next).limit(50_000).toList();
        assertThat(ids).doesNotHaveDuplicates().isSorted();
        assertThat(ids.stream().map(UUID::toString)).isSorted();
        assertThat(ids).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        });
    }

    @Test
    void each_of_those_who_make_some_at_once_makes_them_in_order_and_no_two_the_same_place() throws Exception {
        Callable<Stream<UUID>> some = () -> Stream.generate(Ids::next).limit(5_000).toList().stream();
        try (var makers = Executors.newFixedThreadPool(4)) {
            var made =
                    makers.invokeAll(IntStream.range(0, 4).mapToObj(_ -> some).toList());
            var all = new ArrayList<UUID>();
            for (var each : made) {
                var own = each.get().toList();
                assertThat(own).isSorted();
                all.addAll(own);
            }
            assertThat(all.stream().map(UUID::getMostSignificantBits)).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_clock_that_is_put_back_makes_none_that_sorts_before() {
        var last = new AtomicLong();
        long first = Ids.after(last, 90_000, 7);
        assertThat(first).isEqualTo(90_000L << 12 | 7);
        assertThat(Ids.after(last, 3_600, 2_000)).isEqualTo(first + 1);
        assertThat(Ids.after(last, 90_000, 2_000)).isEqualTo(first + 2);
        assertThat(Ids.after(last, 90_001, 3)).isEqualTo(90_001L << 12 | 3);
    }

    @Test
    void a_counter_that_is_full_goes_on_into_the_next_millisecond_and_stays_there_until_the_clock_has_come() {
        var last = new AtomicLong(90_000L << 12 | 4_095);
        assertThat(Ids.after(last, 90_000, 0)).isEqualTo(90_001L << 12);
        assertThat(Ids.after(last, 90_001, 1_000)).isEqualTo(90_001L << 12 | 1);
    }
}
