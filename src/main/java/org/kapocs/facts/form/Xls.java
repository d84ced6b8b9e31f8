package org.kapocs.facts.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.kapocs.shared.table.CellText;

/** Workbooks in the format of before 2007: field workers still send them. */
final class Xls {
    private Xls() {}

    static Sheets read(byte[] file) throws IOException {
        var remarks = new ArrayList<Remark>();
        var sheets = new ArrayList<org.kapocs.facts.form.Sheet>();
        try (var parts = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            if (parts.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new Unreadable("locked");
            }
            if (!parts.getRoot().hasEntryCaseInsensitive("Workbook")
                    && !parts.getRoot().hasEntryCaseInsensitive("Book")) {
                throw new Unreadable("strange");
            }
            try (var book = new HSSFWorkbook(parts)) {
                for (Sheet sheet : book) {
                    var gathering = new Gathering(sheet.getSheetName(), remarks);
                    if (Workbooks.wanted(sheet.getSheetName(), book.getNumberOfSheets())) {
                        for (Row row : sheet) {
                            row.forEach(cell -> gathering.cell(cell.getColumnIndex(), text(cell)));
                            gathering.endRow(row.getRowNum() + 1);
                        }
                    }
                    sheets.add(gathering.done());
                }
            }
        } catch (EncryptedDocumentException locked) {
            throw new Unreadable("locked");
        }
        return new Sheets(List.copyOf(sheets), List.copyOf(remarks));
    }

    private static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? CellText.moment(cell.getNumericCellValue(), false)
                        : CellText.number(cell.getNumericCellValue());
            default -> "";
        };
    }
}
