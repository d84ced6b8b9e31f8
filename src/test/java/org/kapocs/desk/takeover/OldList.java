package org.kapocs.desk.takeover;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A list as an office has kept it for years: invented people, the same for the same seed, written as people write. */
public final class OldList {
    public static final List<String> HEADS = List.of(
            "Azonosító",
            "Név",
            "Név eredeti írással",
            "Születési dátum",
            "Állampolgárság",
            "Beszélt nyelvek",
            "Telefon",
            "E-mail",
            "Kerület",
            "Téma",
            "Megjegyzés",
            "Megnyitva",
            "Lezárva",
            "Ügyintéző");

    private static final List<String> FAMILIES =
            List.of("Minta", "Példa", "Próba", "Koval", "Rasoul", "Nguyen", "Batbayar", "Yılmaz", "Őszi", "Űrházi");
    private static final List<String> GIVEN =
            List.of("Anna", "Bálint", "Olena", "Farid", "Linh", "Erdene", "Ayşe", "Zsófia", "Mariam", "Tamerlan");
    private static final List<String> OTHERS = List.of("Олена Коваль", "فريد رسول", "阮玲", "Батбаяр Эрдэнэ");
    private static final List<String> LANGUAGES =
            List.of("ukrán", "arab; angol", "Farsi", "vietnámi", "török", "mongol");
    private static final List<String> TOPICS = List.of("Lakhatás", "munka, egészség", "iskola", "jogi", "housing.rent");
    private static final List<String> DAYS = List.of("yyyy-MM-dd", "yyyy. MM. dd.", "dd.MM.yyyy", "dd/MM/yyyy", "yyyy");

    private OldList() {}

    /** @param worker whose name stands at each */
    public static List<List<String>> rows(long seed, int many, String worker) {
        var chance = new Random(seed);
        var rows = new ArrayList<List<String>>();
        for (int n = 1; n <= many; n++) {
            LocalDate born = LocalDate.of(1950 + chance.nextInt(55), 1 + chance.nextInt(12), 13 + chance.nextInt(15));
            LocalDate opened = LocalDate.of(2019 + chance.nextInt(5), 1 + chance.nextInt(12), 1 + chance.nextInt(28));
            boolean closed = chance.nextInt(3) == 0;
            rows.add(List.of(
                    "R" + seed + "-" + n,
                    // Each another, so that nobody is taken for somebody else.
                    one(chance, FAMILIES) + word(seed, n) + " " + one(chance, GIVEN),
                    chance.nextInt(4) == 0 ? one(chance, OTHERS) + " " + word(seed, n) : "",
                    born.format(DateTimeFormatter.ofPattern(one(chance, DAYS))),
                    "invented",
                    one(chance, LANGUAGES),
                    "+36 1 555 %04d".formatted(n % 10_000),
                    "",
                    Integer.toString(1 + chance.nextInt(23)),
                    one(chance, TOPICS),
                    chance.nextBoolean() ? "első beszélgetés, " + n : "",
                    opened.format(DateTimeFormatter.ofPattern("yyyy.MM.dd.")),
                    closed ? opened.plusDays(30).toString() : "",
                    worker));
        }
        return rows;
    }

    private static String one(Random chance, List<String> among) {
        return among.get(chance.nextInt(among.size()));
    }

    /** A word of letters that stands for a number, and sounds like no other. */
    private static String word(long seed, int number) {
        String signs = "bdfgjklmnprstvz";
        var word = new StringBuilder();
        for (long rest = seed * 100_003 + number; rest > 0; rest /= signs.length()) {
            word.append(signs.charAt((int) (rest % signs.length()))).append('a');
        }
        return word.toString();
    }

    public static byte[] csv(List<List<String>> rows, char delimiter, Charset charset) {
        var lines = new ArrayList<List<String>>();
        lines.add(HEADS);
        lines.addAll(rows);
        return lines.stream()
                .map(row -> row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(String.valueOf(delimiter))))
                .collect(Collectors.joining("\r\n"))
                .getBytes(charset);
    }

    /** A workbook with a title over the heads, days as numbers, and a formula. */
    public static byte[] xlsx(List<List<String>> rows) {
        try (var book = new SXSSFWorkbook(100);
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Ügyfelek");
            sheet.createRow(0).createCell(0).setCellValue("Ügyféllista 2019–2024");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy.mm.dd"));
            var head = sheet.createRow(2);
            for (int i = 0; i < HEADS.size(); i++) {
                head.createCell(i).setCellValue(HEADS.get(i));
            }
            int at = 3;
            for (List<String> cells : rows) {
                var row = sheet.createRow(at++);
                for (int i = 0; i < cells.size(); i++) {
                    var cell = row.createCell(i);
                    if (HEADS.get(i).equals("Megnyitva")) {
                        cell.setCellValue(LocalDate.parse(cells.get(i), DateTimeFormatter.ofPattern("yyyy.MM.dd.")));
                        cell.setCellStyle(day);
                    } else {
                        cell.setCellValue(cells.get(i));
                    }
                }
            }
            book.createSheet("Jegyzet").createRow(0).createCell(0).setCellValue("semmi");
            book.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
