package org.kapocs.shared.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.kapocs.shared.sheet.Column.Piece;

/** Draws a sheet as a PDF: tagged, with its fonts, and with nobody's name in what it says of itself. */
final class PdfWriter {
    private static final float GAP = 22;
    private static final float NUMBERS = 60;
    private static final int LEADS = 4;

    private final Sheet sheet;
    private final PDDocument document;
    private final Tags tags;
    private final Setting setting;
    private final Pen pen;

    private PdfWriter(Sheet sheet, PDDocument document) {
        var faces = new Typefaces(document);
        this.sheet = sheet;
        this.document = document;
        this.tags = new Tags(document);
        this.setting = new Setting(faces);
        this.pen = new Pen(document, faces, tags);
    }

    static byte[] write(Sheet sheet) {
        try (var document = new PDDocument()) {
            new PdfWriter(sheet, document).draw();
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void draw() throws IOException {
        describe();
        var house = new Placing(setting, sheet.house(), Pen.MARGIN, Pen.WIDTH);
        for (String line : sheet.sender()) {
            row(List.of(house.set(new Block.Quiet(new Text(line, sheet.house().tag(), true)))));
        }
        var once = new Placing(setting, sheet.theirs(), Pen.MARGIN, Pen.WIDTH);
        float half = (Pen.WIDTH - GAP) / 2;
        float right = Pen.MARGIN + half + GAP;
        boolean rtl = sheet.theirs().rtl();
        var theirs = new Placing(setting, sheet.theirs(), rtl ? right : Pen.MARGIN, half);
        var beside = new Placing(setting, sheet.house(), rtl ? Pen.MARGIN : right, half);
        for (Sheet.Row row : sheet.rows()) {
            Block other = row.house();
            row(other == null ? List.of(once.set(row.theirs())) : List.of(theirs.set(row.theirs()), beside.set(other)));
        }
        foot();
        tags.finish();
    }

    private void foot() throws IOException {
        var words = new Text(sheet.foot(), sheet.house().tag(), false);
        pen.foot(
                setting.lines(words, sheet.house(), Placing.SMALL, Pen.WIDTH - NUMBERS)
                        .getFirst(),
                Placing.SMALL);
    }

    private void describe() {
        var about = document.getDocumentInformation();
        about.setTitle(sheet.title());
        about.setProducer("Kapocs");
        about.setCreationDate(GregorianCalendar.from(sheet.day().atStartOfDay(ZoneOffset.UTC)));
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(sheet.theirs().tag());
        var view = new PDViewerPreferences(new COSDictionary());
        view.setDisplayDocTitle(true);
        catalog.setViewerPreferences(view);
    }

    /** Side by side, line by line, so that a long one goes on over the page beside the other. */
    private void row(List<Column> columns) throws IOException {
        List<PDStructureElement> elements = columns.stream()
                .map(each -> tags.element(each.kind(), each.language()))
                .toList();
        int many = columns.stream().mapToInt(each -> each.rows().size()).max().orElse(0);
        for (int at = 0; at < many; at++) {
            float height = 0;
            float above = 0;
            boolean leads = false;
            for (Column column : columns) {
                if (at < column.rows().size()) {
                    Column.Row row = column.rows().get(at);
                    height = Math.max(height, row.height());
                    above = Math.max(above, row.above());
                    leads |= column.leads();
                }
            }
            pen.down(above, height, leads ? LEADS * height : height);
            for (int each = 0; each < columns.size(); each++) {
                if (at < columns.get(each).rows().size()) {
                    write(columns.get(each).rows().get(at), elements.get(each));
                }
            }
        }
    }

    private void write(Column.Row row, PDStructureElement element) throws IOException {
        for (Piece piece : row.pieces()) {
            switch (piece) {
                case Piece.Rule(float x, float width) -> pen.rule(x, width);
                case Piece.Words words -> pen.write(words, row, element);
            }
        }
    }
}
