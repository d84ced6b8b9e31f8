package org.kapocs.desk.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.jspecify.annotations.Nullable;

/** The first page of a PDF, as small as a thumbnail; drawn as long as there is time, then left as it is. */
final class FirstPage {
    /** Drawn larger than it is kept, so that thin lines stay. */
    private static final int FINER = 3;

    private FirstPage() {}

    /** Null when nothing can be drawn: it is kept all the same. */
    static byte @Nullable [] of(PDDocument document, Deadline until) {
        try {
            PDRectangle page = document.getPage(0).getCropBox();
            float longest = Math.max(page.getWidth(), page.getHeight());
            float scale = FINER * Drawn.THUMBNAIL / Math.max(1, longest);
            var renderer = new Renderer(document, until);
            renderer.setSubsamplingAllowed(true);
            BufferedImage image = renderer.renderImage(0, scale, ImageType.RGB);
            return Drawn.thumbnail(image);
        } catch (IOException | RuntimeException | StackOverflowError undrawn) {
            return null;
        }
    }

    private static class Renderer extends PDFRenderer {
        private final Deadline until;

        Renderer(PDDocument document, Deadline until) {
            super(document);
            this.until = until;
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new Drawer(parameters, until);
        }
    }

    /** Looks at the clock before each stroke. Pictures that stand in the text of the page were not weighed, and stay out. */
    private static class Drawer extends PageDrawer {
        private final Deadline until;

        Drawer(PageDrawerParameters parameters, Deadline until) throws IOException {
            super(parameters);
            this.until = until;
        }

        /** A picture that fills the house would be drawn for a thumbnail only. */
        @Override
        public void drawImage(PDImage image) throws IOException {
            if ((long) image.getWidth() * image.getHeight() <= Pictures.HELD_POINTS) {
                super.drawImage(image);
            }
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (!until.over() && !operator.getName().equals("BI")) {
                super.processOperator(operator, operands);
            }
        }
    }
}
