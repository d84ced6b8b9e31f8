package org.kapocs.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.language.Language;
import org.kapocs.testing.Handed;

class PdfWriterTest {
    @Test
    void arabic_and_persian_are_read_in_their_order_with_latin_in_between() throws IOException {
        var arabic = Written.saying("ar", "خطتك", "هذا ما اتفقنا عليه (مجاناً)، الملف K-2026-0417 في 12 مارس.");
        assertThat(text("ar", arabic))
                .contains("خطتك", "هذا ما اتفقنا عليه", "مجاناً", "K-2026-0417", "Ebben állapodtunk meg, Őrsi Tűnde.");
        var persian = Written.saying("fa", "برنامهٔ شما", "می‌خواهم خانه‌ای پیدا کنم.", "پژوهشگر گچ کیک ژاله");
        assertThat(text("fa", persian)).contains("برنامهٔ شما", "می‌خواهم", "خانه‌ای پیدا کنم", "پژوهشگر گچ کیک ژاله");
    }

    @Test
    void chinese_vietnamese_and_cyrillic_are_read_as_they_were_written() throws IOException {
        assertThat(text("zh", Written.saying("zh", "您的计划", "这是我们商定的内容。"))).contains("您的计划", "这是我们商定的内容");
        assertThat(text("vi", Written.saying("vi", "Kế hoạch của bạn", "Nguyễn Thị Ánh Tuyết, phường Bến Nghé")))
                .contains("Kế hoạch của bạn", "Nguyễn Thị Ánh Tuyết", "phường Bến Nghé");
        assertThat(text("mn", Written.saying("mn", "Таны төлөвлөгөө", "Үйлчлүүлэгчийн гарын үсэг")))
                .contains("Таны төлөвлөгөө", "Үйлчлүүлэгчийн гарын үсэг");
    }

    @Test
    void no_word_of_the_house_holds_a_letter_that_cannot_be_shown() throws IOException {
        var missing = new TreeSet<String>();
        try (var document = new PDDocument()) {
            var faces = new Typefaces(document);
            for (Language language : Written.LANGUAGES.open()) {
                try (var files = Files.walk(Path.of("src/main/resources/messages"))) {
                    for (Path file : files.filter(path -> path.endsWith("open." + language.tag() + ".properties"))
                            .toList()) {
                        var words = new Properties();
                        words.load(Files.newBufferedReader(file, StandardCharsets.UTF_8));
                        words.forEach((key, word) -> {
                            String shown = faces.shown(Joining.joined((String) word), true);
                            if (shown.contains(Signs.SUBSTITUTE)) {
                                missing.add(language.tag() + " " + key + " " + shown);
                            }
                        });
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void whatever_was_typed_makes_a_letter_and_what_nothing_can_show_becomes_a_box() throws IOException {
        String typed =
                "\u202Egonosz\u202C \u2067név\u2069 \uD83D\uDC69\u200D\uD83D\uDC67 \uD80C\uDC00 \uD800 \u0000\u0007\uFFFE\u00AD vége";
        var block = new Block.Paragraph(Text.typed(typed, null));
        var title = new Block.Title(Text.typed("\u202E", null));
        var without = new Block.Paragraph(Text.typed("x".repeat(20_000), null));
        var gap = new Block.Paragraph(Text.typed("", null));
        List<Block> told = List.of(title, block, without, gap);
        byte[] file = PdfWriter.write(Written.sheet(Written.in("ar"), told, told));
        assertThat(Handed.pdf(file)).contains("gonosz név □", "vége", "xxxxx");
        assertThat(text("bad", Written.sheet(Written.in("ar"), told, told))).doesNotContain("\u202E");
    }

    @Test
    void whatever_ends_a_paragraph_ends_a_line() throws IOException {
        List<Block> told =
                List.of(new Block.Paragraph(Text.typed("egy\u2029kettő\u2028három\u000Bnégy\u0085öt", null)));
        assertThat(Handed.pdf(PdfWriter.write(Written.sheet(Written.in("ar"), told, told))))
                .contains("egy", "kettő", "három", "négy", "öt");
    }

    @Test
    void a_long_letter_goes_on_page_by_page_in_both_columns_and_says_on_each_which_it_is() throws IOException {
        byte[] file = PdfWriter.write(Written.withGoals(150));
        try (var document = Loader.loadPDF(file)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(20);
            String text = Handed.pdf(file);
            assertThat(text).contains("1 / " + pages, pages + " / " + pages, "plan, 1. változat");
            for (int number = 1; number <= 150; number++) {
                assertThat(text).contains("Lakást keresünk együtt " + number);
            }
            assertThat(file.length).isLessThan(1_000_000);
        }
    }

    @Test
    void it_tells_programs_its_language_title_and_headings_and_nobody_anything_of_a_person() throws IOException {
        byte[] file = PdfWriter.write(Written.saying("fa", "برنامهٔ شما", "دارا"));
        try (var document = Loader.loadPDF(file)) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("fa");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            var about = document.getDocumentInformation();
            assertThat(about.getTitle()).isEqualTo("A terve – K-2026-0417");
            assertThat(about.getAuthor()).isNull();
            assertThat(about.getSubject()).isNull();
            var whole = (PDStructureElement)
                    catalog.getStructureTreeRoot().getKids().getFirst();
            assertThat(whole.getKids().stream()
                            .map(PDStructureElement.class::cast)
                            .map(each -> each.getStructureType() + " " + each.getLanguage()))
                    .contains("H1 fa", "H1 hu");
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                var font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
            }
        }
    }

    /** What is read of it; the picture of the first page is kept to be looked at. */
    private static String text(String name, Sheet sheet) throws IOException {
        byte[] file = PdfWriter.write(sheet);
        Path folder = Files.createDirectories(Path.of("target/letters"));
        try (var document = Loader.loadPDF(file)) {
            ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(0, 80),
                    "png",
                    folder.resolve(name + ".png").toFile());
        }
        return Handed.pdf(file);
    }
}
