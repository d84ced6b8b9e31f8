package org.kapocs.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.kapocs.testing.Handed;

class DocxWriterTest {
    @Test
    void each_paragraph_says_its_direction_and_each_stretch_of_words_its_own() {
        byte[] file = DocxWriter.write(Written.saying("fa", "برنامهٔ شما", "شمارهٔ K-2026-0417 را بگویید."));
        String markup = Handed.part(file, "word/document.xml");
        assertThat(markup)
                .contains("<w:bidiVisual>", "<w:bidi w:val=\"1\">", "<w:bidi w:val=\"0\">")
                .containsPattern(
                        "<w:rtl></w:rtl><w:lang w:val=\"fa\"[^>]*></w:lang></w:rPr><w:t [^>]*>برنامهٔ شما</w:t>")
                .containsPattern("<w:rPr><w:lang w:val=\"fa\"[^>]*></w:lang></w:rPr><w:t [^>]*>K-2026-0417</w:t>")
                .containsPattern("<w:lang w:val=\"hu\"[^>]*></w:lang></w:rPr><w:t [^>]*>A terve</w:t>");
        assertThat(Handed.part(file, "word/document.xml").indexOf("برنامهٔ شما"))
                .as("the client's column comes first, where their reading begins")
                .isLessThan(markup.indexOf("A terve"));
    }

    @Test
    void from_left_to_right_nothing_is_turned_about() {
        byte[] file = DocxWriter.write(Written.saying("vi", "Kế hoạch của bạn", "Nguyễn Thị Ánh Tuyết"));
        assertThat(Handed.part(file, "word/document.xml"))
                .contains("Nguyễn Thị Ánh Tuyết")
                .doesNotContain("bidiVisual", "<w:rtl>", "w:val=\"1\"");
    }

    @Test
    void an_office_can_open_it() throws IOException {
        byte[] file = DocxWriter.write(Written.withGoals(40));
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains("نبحث معاً عن شقة 40", "Lakást keresünk együtt 40", "Sablon: plan, 1. változat");
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("A terve – K-2026-0417");
            assertThat(document.getProperties().getCoreProperties().getCreator())
                    .isNullOrEmpty();
            assertThat(document.getTables()).hasSize(1);
        }
    }

    @Test
    void whatever_was_typed_makes_a_document() throws IOException {
        List<Block> told = List.of(
                new Block.Title(Text.typed("<w:t>&amp; \u0000\uFFFE\uD800", null)),
                new Block.Paragraph(
                        Text.typed("\u202Egonosz\u202C\nmásodik sor \uD83D\uDC69\u200D\uD83D\uDC67", null)));
        byte[] file = DocxWriter.write(Written.sheet(Written.in("ar"), told, told));
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText()).contains("<w:t>&amp; □", "gonosz\nmásodik sor \uD83D\uDC69");
        }
    }
}
