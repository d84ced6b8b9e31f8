package org.kapocs.desk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** What becomes of files that are sent: made anew, or refused with a word. Tried with files that are made here. */
class IntakeTest {
    private static final byte[] ARCHIVE_SIGN = "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void a_photo_is_turned_as_it_was_taken_and_forgets_where_that_was() throws Exception {
        byte[] sent = Files.photo(6);
        assertThat(holds(sent, "19.0514E")).isTrue();
        Clean clean = Intake.of(sent);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(clean.bytes()));
        assertThat(image.getWidth()).isEqualTo(300);
        assertThat(image.getHeight()).isEqualTo(400);
        assertThat(blue(image, 290, 200))
                .as("what was above is now on the right")
                .isTrue();
        assertThat(blue(image, 10, 200)).isFalse();
        for (String trace : new String[] {"19.0514E", "Exif", "GPS"}) {
            assertThat(holds(clean.bytes(), trace)).as(trace).isFalse();
            assertThat(holds(clean.thumbnail(), trace)).as(trace).isFalse();
        }
    }

    @Test
    void each_of_the_eight_ways_to_hold_a_camera_gives_an_upright_picture() throws Exception {
        for (int way = 1; way <= 8; way++) {
            BufferedImage image = ImageIO.read(
                    new ByteArrayInputStream(Intake.of(Files.photo(way)).bytes()));
            boolean lies = way >= 5;
            assertThat(image.getWidth()).as("way " + way).isEqualTo(lies ? 300 : 400);
            int[] dark = switch (way) {
                case 1, 2 -> new int[] {200, 10};
                case 3, 4 -> new int[] {200, 290};
                case 5, 8 -> new int[] {10, 200};
                default -> new int[] {290, 200};
            };
            assertThat(blue(image, dark[0], dark[1])).as("way " + way).isTrue();
        }
    }

    @Test
    void what_hangs_behind_a_picture_does_not_come_along() throws Exception {
        byte[] both = Files.joined(Files.jpeg(1), Files.zip(), Files.text("<script>alert(1)</script>"));
        Clean clean = Intake.of(both);
        assertThat(holds(clean.bytes(), new String(ARCHIVE_SIGN, StandardCharsets.ISO_8859_1)))
                .isFalse();
        assertThat(holds(clean.bytes(), "<script>")).isFalse();
        assertThat(clean.media()).isEqualTo(Media.JPEG);
    }

    @Test
    void a_file_that_is_a_picture_to_one_and_a_pdf_or_a_page_to_another_becomes_the_picture_alone() throws Exception {
        byte[] photo = Files.jpeg(3);
        byte[] pdf = Files.livelyPdf();
        byte[] page = Files.text("<html><script>alert(1)</script></html>");
        for (byte[] hidden : new byte[][] {pdf, page, Files.joined(pdf, Files.zip())}) {
            byte[] both = Files.commented(photo, hidden);
            assertThat(holds(both, hidden == page ? "<html>" : "%PDF-")).isTrue();
            Clean clean = Intake.of(both);
            assertThat(clean.media()).isEqualTo(Media.JPEG);
            assertThat(clean.bytes()).isEqualTo(Intake.of(photo).bytes());
            for (String trace : new String[] {"%PDF-", "<html>", "JavaScript", "PK\u0003\u0004"}) {
                assertThat(holds(clean.thumbnail(), trace)).as(trace).isFalse();
            }
        }
        Clean other = Intake.of(Files.joined(Files.pdf(1), photo, page));
        assertThat(other.media()).isEqualTo(Media.PDF);
        assertThat(holds(other.bytes(), "JFIF")).isFalse();
        assertThat(holds(other.bytes(), "<script>")).isFalse();
    }

    @Test
    void a_drawing_of_another_kind_becomes_a_jpeg_and_a_small_picture() throws Exception {
        for (byte[] sent : new byte[][] {Files.png(900, 1300), Files.written(Files.sheet(90, 60), "gif")}) {
            Clean clean = Intake.of(sent);
            assertThat(Content.of(clean.bytes())).isEqualTo(Content.JPEG);
            BufferedImage small = ImageIO.read(new ByteArrayInputStream(clean.thumbnail()));
            assertThat(Math.max(small.getWidth(), small.getHeight())).isLessThanOrEqualTo(Drawn.THUMBNAIL);
        }
    }

    @Test
    void a_picture_is_measured_before_it_is_unfolded() throws Exception {
        byte[] bomb = Files.hugePng(20_000);
        assertThat(bomb.length).isLessThan(10_000);
        refused(bomb, Unfit.TOO_MANY_POINTS);
    }

    @Test
    void what_is_cut_off_is_refused() throws Exception {
        for (byte[] whole : new byte[][] {Files.jpeg(2), Files.png(300, 300)}) {
            refused(Arrays.copyOf(whole, whole.length * 2 / 3), Unfit.BROKEN);
        }
        refused(Arrays.copyOf(Files.pdf(1), 60), Unfit.BROKEN);
        refused(new byte[0], Unfit.EMPTY);
    }

    @Test
    void what_is_no_picture_and_no_pdf_is_refused_with_a_word_for_what_it_is() throws Exception {
        var sent = Map.ofEntries(
                Map.entry(Files.text("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"), Unfit.MARKUP),
                Map.entry(Files.text("  <!DOCTYPE html><p>minta"), Unfit.MARKUP),
                Map.entry(Files.zip(), Unfit.ARCHIVE),
                Map.entry(Files.text("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"), Unfit.ARCHIVE),
                Map.entry(Files.text("MZ\u0090\0\u0003"), Unfit.PROGRAM),
                Map.entry(Files.text("#!/bin/sh\necho"), Unfit.PROGRAM),
                Map.entry(Files.text("\0\0\0\u0018ftypheic\0\0\0\0"), Unfit.HEIC),
                Map.entry(Files.text("RIFF\u0010\0\0\0WEBPVP8 "), Unfit.WEBP),
                Map.entry(Files.text("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-" + eicar() + "!$H+H*"), Unfit.VIRUS),
                Map.entry(Files.text("just a text"), Unfit.UNKNOWN));
        for (var each : sent.entrySet()) {
            refused(each.getKey(), each.getValue());
        }
        refused(Files.joined(Files.text("GIF89a=1;<script>alert(1)</script>//")), Unfit.BROKEN);
        refused(Files.joined(Files.text("<html>"), Files.pdf(1)), Unfit.MARKUP);
    }

    @Test
    void a_pdf_keeps_its_pages_and_loses_whatever_acts() throws Exception {
        byte[] sent =
                Files.joined(Files.livelyPdf(), Files.text("\n<html><script>alert(1)</script></html>"), Files.zip());
        Clean clean = Intake.of(sent);
        assertThat(clean.media()).isEqualTo(Media.PDF);
        assertThat(clean.pages()).isEqualTo(1);
        assertThat(clean.lessened()).isTrue();
        for (String trace : new String[] {
            "JavaScript",
            "Launch",
            "calc.exe",
            "csatolmany",
            "Kanari",
            "<script>",
            "PK\u0003\u0004",
            "/Annots",
            "OpenAction"
        }) {
            assertThat(holds(clean.bytes(), trace)).as(trace).isFalse();
        }
        try (PDDocument again = Loader.loadPDF(clean.bytes())) {
            assertThat(again.getNumberOfPages()).isEqualTo(1);
            assertThat(again.getDocumentCatalog().getNames()).isNull();
        }
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(clean.thumbnail()));
        assertThat(blue(small, small.getWidth() / 2, small.getHeight() / 4))
                .as("its first page is drawn")
                .isTrue();
        assertThat(Intake.of(clean.bytes()).lessened())
                .as("sent again, nothing is left to leave out")
                .isFalse();
    }

    @Test
    void a_pdf_that_is_locked_or_unfolds_too_far_is_refused() throws Exception {
        refused(Files.lockedPdf(), Unfit.LOCKED);
        byte[] bomb = Files.heavyPdf(60);
        assertThat(bomb.length).isLessThan(200_000);
        refused(bomb, Unfit.TOO_INVOLVED);
        refused(Files.pdf(Pdfs.MOST_PAGES + 1), Unfit.TOO_MANY_PAGES);
        refused(
                Files.text("%PDF-1.4\n1 0 obj<</Filter[/ASCIIHexDecode/FlateDecode]>>stream\n00>\nendstream endobj"),
                Unfit.TOO_INVOLVED);
        assertThat(Intake.of(Files.heavyPdf(1)).media()).isEqualTo(Media.PDF);
    }

    private static String eicar() {
        return String.join("-", "STANDARD", "ANTIVIRUS", "TEST", "FILE");
    }

    private static void refused(byte[] sent, Unfit why) {
        assertThatThrownBy(() -> Intake.of(sent))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.why()).isEqualTo(why));
    }

    private static boolean blue(BufferedImage image, int x, int y) {
        int point = image.getRGB(x, y);
        return (point & 0xff) > ((point >> 16) & 0xff) + 40;
    }

    private static boolean holds(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
    }
}
