package org.kapocs.desk.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapocs.facts.client.BirthDate;

class WrittenDayTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-04-03",
                "2021. 04. 03.",
                "2021.4.3",
                "03.04.2021",
                "3/4/2021",
                "2021. április 3.",
                "3 April 2021",
                "Apr 3, 2021",
                "2021-04-03T00:00",
                "44289",
                "٠٣.٠٤.٢٠٢١"
            })
    void a_day_is_read_however_it_is_written(String written) {
        assertThat(WrittenDay.of(written, false)).contains(new BirthDate(2021, 4, 3));
    }

    @ParameterizedTest
    @CsvSource({"1988,,", "1988.,,", "1988-05,5,", "05/1988,5,", "1988. május,5,"})
    void of_a_day_that_is_known_in_part_the_part_is_read(String written, Integer month, Integer day) {
        assertThat(WrittenDay.of(written, false)).contains(new BirthDate(1988, month, day));
        assertThat(WrittenDay.whole(written, false)).isEmpty();
    }

    @Test
    void where_the_month_comes_first_it_is_another_day() {
        assertThat(WrittenDay.of("03.04.2021", true)).contains(new BirthDate(2021, 3, 4));
        assertThat(WrittenDay.of("03/25/2021", false)).isEmpty();
        assertThat(WrittenDay.order("03.04.2021")).contains(0);
        assertThat(WrittenDay.order("25.04.2021")).contains(1);
        assertThat(WrittenDay.order("04/25/2021")).contains(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tavaly", "31.02.2021", "03.04.88", "1988-13", "12345678", "may be", "", "2021-04-03-05"})
    void what_is_no_day_is_none(String written) {
        assertThat(WrittenDay.of(written, false)).isEmpty();
    }
}
