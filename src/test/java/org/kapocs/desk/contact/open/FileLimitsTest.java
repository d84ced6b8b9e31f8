package org.kapocs.desk.contact.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.SentFile;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

/** Files of newcomers are counted by code, by address and for the whole city. */
@HouseTest
class FileLimitsTest {
    private static final int MEGABYTE = 1 << 20;

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    FileLimits room;

    @Autowired
    TestClock clock;

    private final String address = UUID.randomUUID().toString();

    @Test
    void one_address_cannot_send_without_end_with_ever_new_codes() {
        for (int n = 0; n < 60; n++) {
            assertThat(room.before(somebody(), sent(MEGABYTE))).isEmpty();
        }
        assertThat(room.before(somebody(), sent(MEGABYTE))).contains(FilePage.FULL);
        assertThat(room.before(somebody(), sent(1_000))).as("words in parts").isEmpty();
    }

    @Test
    void all_newcomers_together_send_only_so_many_megabytes_a_day() {
        clock.forward(DAY);
        var files = List.of(new SentFile("x.jpg", new byte[40 * MEGABYTE], false));
        for (int n = 0; n < 100; n++) {
            assertThat(room.after(somebody(), files)).isEmpty();
        }
        assertThat(room.after(somebody(), files)).contains(FilePage.FULL);
        assertThat(room.after(somebody(), List.of())).as("words").isEmpty();
        clock.forward(DAY);
        assertThat(room.after(somebody(), files)).as("a day later").isEmpty();
    }

    private MockHttpServletRequest sent(int bytes) {
        var request = new MockHttpServletRequest("POST", "/en/my/file");
        request.setContentType("multipart/form-data; boundary=x");
        request.setContent(new byte[bytes]);
        request.setRemoteAddr(address);
        return request;
    }

    private static Who.CodeHolder somebody() {
        return new Who.CodeHolder(UUID.randomUUID());
    }
}
