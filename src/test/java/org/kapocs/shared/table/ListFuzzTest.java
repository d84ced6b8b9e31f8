package org.kapocs.shared.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.concurrent.atomic.AtomicInteger;

class ListFuzzTest {
    @FuzzTest
    void any_file_is_read_in_bounds_or_refused(byte[] input) {
        var sheets = new AtomicInteger();
        var before = new AtomicInteger();
        var rows = new AtomicInteger();
        try {
            ListReader.read(input, (sheet, name, number, cells) -> {
                if (sheet > sheets.getAndSet(sheet)) {
                    before.set(0);
                }
                assertThat(number).as("rows in their order").isGreaterThan(before.getAndSet(number));
                assertThat(rows.incrementAndGet()).isLessThanOrEqualTo(ListReader.MOST_ROWS);
                assertThat(cells.size()).isLessThanOrEqualTo(ListReader.MOST_COLUMNS);
                assertThat(cells).allMatch(cell -> cell.length() <= ListReader.LONGEST);
                assertThat(cells).as("no empty row").anyMatch(cell -> !cell.isBlank());
            });
        } catch (Unreadable refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
