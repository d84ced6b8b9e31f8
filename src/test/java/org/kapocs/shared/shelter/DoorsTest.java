package org.kapocs.shared.shelter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Who stands before which door, and that behind each there is room whoever crowds at the others. */
class DoorsTest {
    private static Audience at(String address) {
        return Audience.of(new MockHttpServletRequest("GET", address));
    }

    @Test
    void newcomers_staff_and_programs_come_through_doors_of_their_own() {
        assertThat(List.of(at("/hu/ask"), at("/staff/cases"), at("/staff"), at("/api/v1/cases"), at("/apiary")))
                .containsExactly(Audience.OPEN, Audience.STAFF, Audience.STAFF, Audience.PROGRAM, Audience.OPEN);
    }

    @Test
    void whoever_fills_one_door_shuts_nobody_out_of_another() {
        for (Audience busy : List.of(Audience.OPEN, Audience.STAFF, Audience.PROGRAM)) {
            var doors = new Doors();
            assertThat(IntStream.range(0, busy.room()).allMatch(_ -> doors.enters(busy)))
                    .isTrue();
            assertThat(doors.enters(busy)).as("one more of " + busy).isFalse();
            for (Audience other : List.of(Audience.OPEN, Audience.STAFF, Audience.PROGRAM)) {
                assertThat(doors.enters(other)).as(other + " beside " + busy).isEqualTo(other != busy);
            }
            doors.leaves(busy);
            assertThat(doors.enters(busy)).isTrue();
        }
    }
}
