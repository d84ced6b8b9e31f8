package org.kapocs.facts.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
import org.kapocs.shared.table.CellText;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Workbooks in the present format, row by row. No address in them is followed. */
final class Xlsx {
    private Xlsx() {}

    static Sheets read(byte[] file, List<Remark> seen) throws IOException {
        var remarks = new ArrayList<>(seen);
        var sheets = new ArrayList<Sheet>();
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(file))) {
            var reader = new XSSFReader(parts);
            var strings = new ReadOnlySharedStringsTable(parts);
            int all = names(reader).size();
            var each = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (each.hasNext()) {
                try (var stream = each.next()) {
                    var gathering = new Gathering(each.getSheetName(), remarks);
                    if (Workbooks.wanted(each.getSheetName(), all)) {
                        var xml = XMLHelper.newXMLReader();
                        xml.setContentHandler(new XSSFSheetXMLHandler(
                                reader.getStylesTable(), strings, new Rows(gathering), new CellText(), false));
                        xml.parse(new InputSource(stream));
                    }
                    sheets.add(gathering.done());
                }
            }
        } catch (OpenXML4JException | SAXException | ParserConfigurationException broken) {
            throw new Unreadable("broken");
        }
        return new Sheets(List.copyOf(sheets), List.copyOf(remarks));
    }

    private static List<String> names(XSSFReader reader) throws IOException, OpenXML4JException {
        var names = new ArrayList<String>();
        var each = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (each.hasNext()) {
            each.next().close();
            names.add(each.getSheetName());
        }
        return names;
    }

    private record Rows(Gathering gathering) implements XSSFSheetXMLHandler.SheetContentsHandler {
        @Override
        public void startRow(int row) {}

        @Override
        public void endRow(int row) {
            gathering.endRow(row + 1);
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String text, @Nullable XSSFComment comment) {
            if (reference != null && text != null) {
                gathering.cell(new CellReference(reference).getCol(), text);
            }
        }
    }
}
