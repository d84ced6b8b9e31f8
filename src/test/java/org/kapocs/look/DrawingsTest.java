package org.kapocs.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.web.Chart;
import org.kapocs.shared.web.Icons;
import org.kapocs.shared.web.Qr;

class DrawingsTest {
    @Test
    void every_topic_has_its_pictogram() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/main/resources/need/topics.csv")).stream()
                        .skip(1)
                        .map(line -> Icons.shape(line.split(",")[1])))
                .hasSizeGreaterThan(60)
                .allMatch(shape -> shape.startsWith("<"));
    }

    @Test
    void every_icon_a_template_names_is_drawn() throws IOException {
        Pattern named = Pattern.compile("(?:ui\\.icon\\(name|icon) = \"([a-z0-9-]+)\"");
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            var names = templates
                    .filter(Files::isRegularFile)
                    .flatMap(file -> named.matcher(read(file)).results().map(found -> found.group(1)))
                    .distinct()
                    .toList();
            assertThat(names)
                    .hasSizeGreaterThan(10)
                    .allMatch(name -> !Icons.shape(name).isEmpty());
        }
    }

    @Test
    void an_icon_that_nobody_drew_is_a_fault() {
        assertThatThrownBy(() -> Icons.shape("unicorn")).hasMessageContaining("unicorn");
    }

    @Test
    void a_telephone_reads_the_qr_code() throws Exception {
        String address = "https://kapocs.example.org/ar/my?code=KP-7F3M-29QX";
        assertThat(read(Qr.of(address))).isEqualTo(address);
    }

    @Test
    void the_longest_bar_is_as_wide_as_the_chart_and_what_is_suppressed_is_not_drawn() {
        var tall = new Chart.Bar("housing", List.of(30, 10), 40);
        var small = new Chart.Bar("work", Arrays.asList(20, null), null);
        var chart = new Chart("c", "Topic", List.of("answered", "unmet"), List.of(tall, small));
        assertThat(chart.pieces(tall))
                .containsExactly(new Chart.Drawn(0, "0.00", "75.00"), new Chart.Drawn(1, "75.00", "25.00"));
        assertThat(chart.pieces(small)).containsExactly(new Chart.Drawn(0, "0.00", "50.00"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Qr qr) throws Exception {
        int scale = 4;
        int edge = (qr.size() + 8) * scale;
        int[] pixels = new int[edge * edge];
        Arrays.fill(pixels, 0xffffff);
        List<MatchResult> runs = Pattern.compile("M(\\d+) (\\d+)h(\\d+)")
                .matcher(qr.path())
                .results()
                .toList();
        for (MatchResult run : runs) {
            int x = (Integer.parseInt(run.group(1)) + 4) * scale;
            int y = (Integer.parseInt(run.group(2)) + 4) * scale;
            for (int row = y; row < y + scale; row++) {
                Arrays.fill(pixels, row * edge + x, row * edge + x + Integer.parseInt(run.group(3)) * scale, 0);
            }
        }
        var image = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(edge, edge, pixels)));
        return new QRCodeReader().decode(image).getText();
    }
}
