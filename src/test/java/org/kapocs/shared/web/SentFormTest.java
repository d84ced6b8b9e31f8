package org.kapocs.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;

/** What a form with files may cost, whoever sends it. */
class SentFormTest {
    private static final int MEGABYTE = 1 << 20;
    private static final String WORDS = "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nmy words\r\n";
    private static final String FILE = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n";

    private final AtomicLong taken = new AtomicLong();

    @ParameterizedTest
    @ValueSource(strings = {"", "--x\r\nContent-Disposition: attachment\r\n\r\n", "--x\r\nX-A: b\r\n\r\n"})
    void what_belongs_to_no_part_is_not_read_without_end(String begun) {
        assertThatThrownBy(() -> SentForm.words(sent(begun, 10L * MEGABYTE))).isInstanceOf(Problem.Invalid.class);
        assertThat(taken.get()).isLessThan(80_000);
    }

    @Test
    void newcomers_who_fill_their_room_leave_that_of_the_desk() {
        try (var _ = of(SentForm.Room.NEWCOMERS, 40)) {
            try (var late = of(SentForm.Room.NEWCOMERS, 10)) {
                assertThat(late.form().text("text")).isEqualTo("my words");
                assertThat(late.files())
                        .singleElement()
                        .satisfies(file -> assertThat(file.noRoom()).isTrue());
                assertThat(taken.get()).as("the rest is not read").isLessThan(51L * MEGABYTE);
            }
            try (var scan = of(SentForm.Room.DESK, 40)) {
                assertThat(scan.files()).hasSize(1);
            }
        }
        of(SentForm.Room.NEWCOMERS, 10).close();
    }

    @Test
    void of_files_that_found_no_room_together_each_is_told() {
        try (var _ = of(SentForm.Room.NEWCOMERS, 40)) {
            var request = sent(WORDS + named("one", "x") + named("two", "x") + FILE, 10L * MEGABYTE, "\r\n--x--\r\n");
            try (var late = SentForm.of(request, SentForm.Room.NEWCOMERS, 45 * MEGABYTE, 45 * MEGABYTE)) {
                assertThat(late.files())
                        .extracting(SentFile::name, SentFile::noRoom)
                        .containsExactly(tuple("one", true), tuple("two", true), tuple("f", true));
            }
        }
        of(SentForm.Room.NEWCOMERS, 40).close();
    }

    private static String named(String name, String content) {
        return FILE.replace("\"f\"", "\"" + name + "\"") + content + "\r\n";
    }

    private SentForm of(SentForm.Room where, int megabytes) {
        var request = sent(WORDS + FILE, (long) megabytes * MEGABYTE, "\r\n--x--\r\n");
        return SentForm.of(request, where, 45 * MEGABYTE, 45 * MEGABYTE);
    }

    private MockHttpServletRequest sent(String begun, long rest) {
        return sent(begun, rest, "");
    }

    private MockHttpServletRequest sent(String begun, long rest, String ended) {
        var request = new MockHttpServletRequest("POST", "/en/my/file") {
            @Override
            public ServletInputStream getInputStream() {
                var body = new SequenceInputStream(bytes(begun), new Filler(rest));
                return new DelegatingServletInputStream(new SequenceInputStream(body, bytes(ended)));
            }
        };
        request.setContentType("multipart/form-data; boundary=x");
        return request;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** So many bytes of nothing. */
    private final class Filler extends InputStream {
        private long left;

        Filler(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            taken.incrementAndGet();
            return left-- > 0 ? 'x' : -1;
        }
    }
}
