package org.kapocs.facts.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.kapocs.facts.need.Topics;

/** Workbooks and forms as tests write them: a sheet in each block, cells apart by a bar. */
final class Workshop {
    static final LocalDateTime NOW = LocalDateTime.parse("2026-11-16T09:00:00");
    static final Tongues ENGLISH = new Tongues("", "en");

    private Workshop() {}

    static FormReader reader() {
        try {
            return new FormReader(new Topics());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @param sheets such as {@code [survey]} and rows with bars between cells */
    static Understanding read(String sheets) {
        return reader().read(sheets.replaceAll(" *\\| *", "\t"), "test.xlsx");
    }

    static Filling filling(String sheets) {
        return filling(read(sheets), "");
    }

    static Filling filling(Understanding read, String answers) {
        Form form = read.form();
        if (form == null) {
            throw new AssertionError(read.remarks());
        }
        return new Filling(form, XForm.of(form), answers, NOW);
    }

    /** What is wrong after these answers to all that stands on the page. */
    static Map<String, String> answer(Filling filling, int page, Map<String, List<String>> answers) {
        Function<String, List<String>> sent = key -> answers.getOrDefault(key, List.of());
        Set<String> shown = Set.copyOf(keys(filling, page));
        return filling.answer(page, sent, shown);
    }

    static List<String> keys(Filling filling, int page) {
        return filling.page(page, ENGLISH).stream()
                .filter(Item.Ask.class::isInstance)
                .map(item -> ((Item.Ask) item).key())
                .toList();
    }

    /** The file of a workbook with these sheets. */
    static byte[] xlsx(Map<String, List<List<String>>> sheets) {
        try (Workbook book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            sheets.forEach((name, rows) -> {
                var sheet = book.createSheet(name);
                for (int row = 0; row < rows.size(); row++) {
                    var line = sheet.createRow(row);
                    for (int cell = 0; cell < rows.get(row).size(); cell++) {
                        line.createCell(cell).setCellValue(rows.get(row).get(cell));
                    }
                }
            });
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
