package org.kapocs.desk.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/** Draws into a page what lies on it: filled-in fields, stamps, writing by hand. Without that, a filled form is empty. */
final class Flat {
    private Flat() {}

    static void press(PDDocument document, PDPage page) throws IOException {
        for (PDAnnotation each : page.getAnnotations()) {
            PDAppearanceStream look = look(each);
            PDRectangle place = each.getRectangle();
            if (look == null || place == null || place.getWidth() <= 0 || place.getHeight() <= 0) {
                continue;
            }
            Rectangle2D box = look.getMatrix()
                    .createAffineTransform()
                    .createTransformedShape(look.getBBox().toGeneralPath())
                    .getBounds2D();
            if (box.getWidth() <= 0 || box.getHeight() <= 0) {
                continue;
            }
            var onto = new AffineTransform();
            onto.translate(place.getLowerLeftX(), place.getLowerLeftY());
            onto.scale(place.getWidth() / box.getWidth(), place.getHeight() / box.getHeight());
            onto.translate(-box.getX(), -box.getY());
            try (var pen = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                pen.transform(new Matrix(onto));
                pen.drawForm(look);
            }
        }
    }

    private static @org.jspecify.annotations.Nullable PDAppearanceStream look(PDAnnotation annotation)
            throws IOException {
        boolean seen = !annotation.isHidden() && !annotation.isNoView() && !"Popup".equals(annotation.getSubtype());
        PDAppearanceStream look = seen ? annotation.getNormalAppearanceStream() : null;
        return look == null || look.getBBox() == null ? null : look;
    }
}
