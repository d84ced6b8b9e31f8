package org.kapocs.shared.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Workbooks, row by row: of a long one no more is in memory than the texts that its rows share. */
final class XlsxReader {
    private XlsxReader() {}

    static void read(byte[] file, ListReader.Heard rows) throws IOException {
        var counted = new Counted(rows);
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(file))) {
            var reader = new XSSFReader(parts);
            var strings = new ReadOnlySharedStringsTable(parts);
            var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            for (int sheet = 0; sheets.hasNext(); sheet++) {
                try (var stream = sheets.next()) {
                    var xml = XMLHelper.newXMLReader();
                    var cells = new Cells(counted, sheet, sheets.getSheetName());
                    xml.setContentHandler(
                            new XSSFSheetXMLHandler(reader.getStylesTable(), strings, cells, new CellText(), false));
                    xml.parse(new InputSource(stream));
                }
            }
        } catch (OpenXML4JException | SAXException | ParserConfigurationException broken) {
            throw new Unreadable("broken");
        }
        counted.done();
    }

    private record Cells(Counted counted, int sheet, String name) implements XSSFSheetXMLHandler.SheetContentsHandler {
        @Override
        public void startRow(int row) {}

        @Override
        public void endRow(int row) {
            counted.end(sheet, name, row + 1);
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String text, @Nullable XSSFComment comment) {
            if (reference != null && text != null) {
                counted.cell(new CellReference(reference).getCol(), text);
            }
        }
    }
}
