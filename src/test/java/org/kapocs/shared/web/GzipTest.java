package org.kapocs.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {
    @Test
    void what_is_packed_comes_out_again() throws Exception {
        byte[] page = "<p dir=\"auto\">مرحبا, szia</p>".repeat(200).getBytes(StandardCharsets.UTF_8);
        for (Gzip.Effort effort : Gzip.Effort.values()) {
            byte[] packed = Gzip.of(page, effort);
            assertThat(packed.length).isLessThan(page.length / 10);
            assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
                    .isEqualTo(page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br", "br;q=1, GZIP;q=0.5", "deflate,gzip;q=1"})
    void who_reads_gzip_gets_it(String accepted) {
        assertThat(Gzip.wanted(accepted)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "br", "gzip;q=0", "gzip;q=0.000, br", "xgzip", "gzipped"})
    void who_does_not_read_it_does_not(String accepted) {
        assertThat(Gzip.wanted(accepted)).isFalse();
        assertThat(Gzip.wanted(null)).isFalse();
    }
}
