package org.kapocs.shared.sheet;

import java.io.IOException;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.sheet.Column.Piece;
import org.kapocs.shared.sheet.Setting.Letters;
import org.kapocs.shared.sheet.Setting.Line;
import org.kapocs.shared.sheet.Setting.Run;

/** Writes on pages, from the top to the bottom of each. Measures are points: 1/72 inch. */
final class Pen {
    static final float MARGIN = 56;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

    private static final float BOTTOM = 64;
    private static final float FOOT = 34;
    private static final float GREY = 0.35f;
    private static final float THIN = 0.6f;

    private final PDDocument document;
    private final Typefaces faces;
    private final Tags tags;
    private @Nullable PDPage page;
    private @Nullable PDPageContentStream out;
    private float y;

    Pen(PDDocument document, Typefaces faces, Tags tags) {
        this.document = document;
        this.faces = faces;
        this.tags = tags;
    }

    /**
     * Goes down to the next line, over to another page when there is no room.
     *
     * @param above the room over it, except at the top of a page
     * @param least what must have room on the page
     */
    void down(float above, float height, float least) throws IOException {
        if (page == null || y - above - least < BOTTOM) {
            close();
            page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            out = new PDPageContentStream(document, page);
            y = PDRectangle.A4.getHeight() - MARGIN - height;
        } else {
            y -= above + height;
        }
    }

    /** Letters at the height that was gone down to. */
    void write(Piece.Words words, Column.Row as, PDStructureElement element) throws IOException {
        PDPageContentStream on = Objects.requireNonNull(out);
        float x = words.x();
        for (Run run : words.line().runs()) {
            on.beginMarkedContent(
                    COSName.getPDFName("Span"),
                    tags.mark(
                            Objects.requireNonNull(page), element, run.seen().equals(run.read()) ? null : run.read()));
            x += letters(on, run, as.as(), x, y, as.grey());
            on.endMarkedContent();
        }
    }

    /** A line to write on by hand. */
    void rule(float x, float width) throws IOException {
        PDPageContentStream on = Objects.requireNonNull(out);
        on.beginMarkedContent(COSName.ARTIFACT);
        on.setLineWidth(THIN);
        on.moveTo(x, y);
        on.lineTo(x + width, y);
        on.stroke();
        on.endMarkedContent();
    }

    /** What stands at the foot of each page, and which of how many it is. */
    void foot(Line foot, Letters as) throws IOException {
        close();
        int pages = document.getNumberOfPages();
        for (int at = 0; at < pages; at++) {
            try (var under = new PDPageContentStream(
                    document, document.getPage(at), PDPageContentStream.AppendMode.APPEND, true, true)) {
                under.beginMarkedContent(COSName.ARTIFACT);
                float x = MARGIN;
                for (Run run : foot.runs()) {
                    x += letters(under, run, as, x, FOOT, true);
                }
                String number = at + 1 + " / " + pages;
                float right = MARGIN + WIDTH - faces.width(number, false) * as.size();
                letters(under, new Run(number, number), as, right, FOOT, true);
                under.endMarkedContent();
            }
        }
    }

    /** Returns how wide they are. */
    private float letters(PDPageContentStream on, Run run, Letters as, float x, float at, boolean grey)
            throws IOException {
        on.beginText();
        on.setNonStrokingColor(grey ? GREY : 0);
        on.newLineAtOffset(x, at);
        for (var stretch : faces.stretches(run.seen(), as.bold())) {
            on.setFont(stretch.face().font(), as.size());
            on.showTextWithPositioning(stretch.parts());
        }
        on.endText();
        return faces.width(run.seen(), as.bold()) * as.size();
    }

    private void close() throws IOException {
        if (out != null) {
            out.close();
            out = null;
        }
    }
}
