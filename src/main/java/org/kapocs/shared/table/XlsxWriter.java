package org.kapocs.shared.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook with one sheet (ECMA-376), written as it is sent: no line of it lies on a disk or waits in memory. Texts are
 * typed as texts, those that look like a formula also for whoever edits the cell.
 */
final class XlsxWriter implements Writer {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** By their place in {@link #STYLES}. */
    private static final int PLAIN = 0;

    private static final int TITLE = 1;
    private static final int DAY = 2;
    private static final int MOMENT = 3;
    private static final int QUOTED = 4;

    private static final String STYLES = """
            <styleSheet xmlns="%s"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/>\
            <name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill>\
            <patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>\
            <cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf xfId="0"/>\
            <xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="14" applyNumberFormat="1"/>\
            <xf xfId="0" numFmtId="22" applyNumberFormat="1"/><xf xfId="0" quotePrefix="1"/></cellXfs></styleSheet>""".formatted(MAIN);

    /** The day before the first one of a sheet, as spreadsheets count. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final double MINUTES_OF_A_DAY = 24.0 * 60;

    private final Words words;
    private final ZipOutputStream zip;
    private final java.io.Writer out;

    XlsxWriter(Words words, OutputStream to) throws IOException {
        this.words = words;
        this.zip = new ZipOutputStream(to);
        this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        for (Part part : parts(words)) {
            begin(part.name());
            out.write(HEAD + part.content());
            out.flush();
        }
        begin("xl/worksheets/sheet1.xml");
        out.write(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                + "<pane ySplit=\"1\" topLeftCell=\"A2\" state=\"frozen\"/></sheetView></sheetViews>"
                + "<sheetFormatPr defaultColWidth=\"22\" defaultRowHeight=\"15\"/><sheetData>");
    }

    private record Part(String name, String content) {}

    private static List<Part> parts(Words words) {
        String types = "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\""
                + "application/xml\"/>" + type("/xl/workbook.xml", "table.main+xml")
                + type("/xl/worksheets/sheet1.xml", "worksheet+xml") + type("/xl/styles.xml", "styles+xml")
                + "</Types>";
        String book = "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets><sheet name=\""
                + escaped(words.name()) + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
        return List.of(
                new Part("[Content_Types].xml", types),
                new Part("_rels/.rels", relations(List.of("officeDocument=xl/workbook.xml"))),
                new Part("xl/workbook.xml", book),
                new Part(
                        "xl/_rels/workbook.xml.rels",
                        relations(List.of("worksheet=worksheets/sheet1.xml", "styles=styles.xml"))),
                new Part("xl/styles.xml", STYLES));
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
    }

    private static String relations(List<String> kindsAndTargets) {
        var text = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < kindsAndTargets.size(); i++) {
            String[] each = kindsAndTargets.get(i).split("=", 2);
            text.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(i + 1, RELATIONS, each[0], each[1]));
        }
        return text + "</Relationships>";
    }

    private void begin(String part) throws IOException {
        var entry = new ZipEntry(part);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
    }

    @Override
    public void titles(List<String> titles) throws IOException {
        out.write("<row>");
        for (String title : titles) {
            text(title, TITLE);
        }
        out.write("</row>");
    }

    @Override
    public void line(List<Cell> cells) throws IOException {
        out.write("<row>");
        for (Cell cell : cells) {
            switch (cell) {
                case Cell.Text text -> {
                    String line = Plain.of(text.text(), words.cut());
                    text(line, Plain.beginsFormula(line) ? QUOTED : PLAIN);
                }
                case Cell.Day day -> number(day(day.day()), DAY);
                case Cell.Moment moment -> moment(LocalDateTime.ofInstant(moment.at(), words.zone()));
                case Cell.Count count -> number(Long.toString(count.number()), PLAIN);
            }
        }
        out.write("</row>");
    }

    private void moment(LocalDateTime at) throws IOException {
        double passed = (at.getHour() * 60 + at.getMinute()) / MINUTES_OF_A_DAY;
        number(
                day(at.toLocalDate())
                        + String.format(Locale.ROOT, "%.9f", passed).substring(1),
                MOMENT);
    }

    private static String day(LocalDate day) {
        return Long.toString(ChronoUnit.DAYS.between(DAY_ZERO, day));
    }

    private void number(String number, int style) throws IOException {
        out.write("<c s=\"" + style + "\"><v>" + number + "</v></c>");
    }

    private void text(String line, int style) throws IOException {
        if (line.isEmpty()) {
            out.write("<c/>");
            return;
        }
        out.write("<c t=\"inlineStr\" s=\"" + style + "\"><is><t xml:space=\"preserve\">" + escaped(line)
                + "</t></is></c>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public void close() throws IOException {
        out.write("</sheetData></worksheet>");
        out.flush();
        zip.finish();
        zip.flush();
    }
}
