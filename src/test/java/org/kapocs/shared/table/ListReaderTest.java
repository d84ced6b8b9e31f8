package org.kapocs.shared.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListReaderTest {
    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void whatever_stands_between_cells_is_seen(String delimiter) {
        assertThat(read(String.join(delimiter, "Név", "Év") + "\n" + String.join(delimiter, "Anna", "1990"), "UTF-8"))
                .containsExactly(List.of("Név", "Év"), List.of("Anna", "1990"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1250"})
    void letters_of_hungarian_are_read_however_they_were_written(String charset) {
        assertThat(read("Név;Hely\nŐszi Űr;Győr\n", charset)).contains(List.of("Őszi Űr", "Győr"));
    }

    @Test
    void marks_at_the_beginning_say_how_a_file_is_written() {
        assertThat(read("\uFEFFNév;Év\nÉva;1\n", "UTF-8").getFirst().getFirst()).isEqualTo("Név");
        assertThat(read("\uFEFFNév;Év\nОлена;1\n", "UTF-16LE")).contains(List.of("Олена", "1"));
    }

    @Test
    void two_ways_of_writing_in_one_file_are_refused_because_half_of_the_names_would_be_wrong() throws IOException {
        var mixed = new ByteArrayOutputStream();
        mixed.write("Név;Év\nÉva;1\n".getBytes(StandardCharsets.UTF_8));
        mixed.write("Őszi;2\n".getBytes(Charset.forName("windows-1250")));
        refused(mixed.toByteArray(), "encoding");
    }

    @Test
    void what_turns_the_direction_of_writing_is_left_out() {
        assertThat(read("Név;Év\nAn\u202Ena;1\n", "UTF-8")).contains(List.of("Anna", "1"));
    }

    @Test
    void a_cell_is_cut_where_it_is_too_long_for_anything() {
        assertThat(read("Név;Év\n" + "x".repeat(100_000) + ";1\n", "UTF-8")
                        .get(1)
                        .getFirst())
                .hasSize(ListReader.LONGEST);
    }

    @Test
    void what_is_no_list_is_refused() throws IOException {
        refused(new byte[0], "empty");
        refused("\n\n;;\n".getBytes(StandardCharsets.UTF_8), "empty");
        refused("%PDF-1.7 x".getBytes(StandardCharsets.UTF_8), "strange");
        refused(new byte[] {'a', 0, 'b'}, "strange");
        refused(zip("a.txt", 10), "strange");
        refused(zip("xl/workbook.xml", 10), "broken");
        refused(zip("xl/workbook.xml", 161 << 20), "bomb");
        refused(("a;" + ";".repeat(20_000) + "b\n").getBytes(StandardCharsets.UTF_8), "columns");
        refused("a;b\n".repeat(ListReader.MOST_ROWS + 1).getBytes(StandardCharsets.UTF_8), "rows");
        refused("a;\"b\n".getBytes(StandardCharsets.UTF_8), "broken");
    }

    @Test
    void of_a_formula_what_it_came_to_is_read() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var row = book.createSheet("Lista").createRow(0);
            row.createCell(0).setCellFormula("HYPERLINK(\"http://attacker.example.org\",\"itt\")");
            row.getCell(0).setCellValue("itt");
            row.createCell(1).setCellFormula("[1]Lap1!A1");
            row.getCell(1).setCellValue("kint");
            book.write(out);
            assertThat(read(out.toByteArray())).containsExactly(List.of("itt", "kint"));
        }
    }

    private static byte[] zip(String name, int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            var zeros = new byte[1 << 16];
            for (int left = size; left > 0; left -= zeros.length) {
                zip.write(zeros, 0, Math.min(left, zeros.length));
            }
        }
        return bytes.toByteArray();
    }

    private static List<List<String>> read(String text, String charset) {
        return read(text.getBytes(Charset.forName(charset)));
    }

    private static List<List<String>> read(byte[] file) {
        var rows = new ArrayList<List<String>>();
        ListReader.read(file, (_, _, _, cells) -> rows.add(cells));
        return rows;
    }

    private static void refused(byte[] file, String why) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).isEqualTo(why));
    }
}
