package org.kapocs.desk.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** Makes PDFs anew: the same pages, and nothing but pages. All in memory. */
final class Pdfs {
    static final int MOST_PAGES = 300;

    static {
        FontMappers.set(new OneFont());
    }

    private Pdfs() {}

    static Clean anew(byte[] sent, Deadline until) throws Refusal, IOException {
        PdfWeight.demand(sent, until);
        try (PDDocument from = Loader.loadPDF(sent, "", null, null, IOUtils.createMemoryOnlyStreamCache());
                PDDocument to = new PDDocument(IOUtils.createMemoryOnlyStreamCache())) {
            if (from.isEncrypted()) {
                throw new Refusal(Unfit.LOCKED);
            }
            COSDictionary catalog = from.getDocumentCatalog().getCOSObject();
            if (catalog.getBoolean(COSName.getPDFName("NeedsRendering"), false)) {
                throw new Refusal(Unfit.XFA);
            }
            boolean lessened = more(catalog);
            var copy = new PdfCopy(to);
            int pages = 0;
            for (PDPage page : from.getPages()) {
                until.demand();
                if (++pages > MOST_PAGES) {
                    throw new Refusal(Unfit.TOO_MANY_PAGES);
                }
                lessened |= page.getCOSObject().containsKey(COSName.AA);
                Flat.press(from, page);
                copy.add(page);
            }
            if (pages == 0) {
                throw new Refusal(Unfit.BROKEN);
            }
            var bytes = new ByteArrayOutputStream();
            to.save(bytes, CompressParameters.NO_COMPRESSION);
            return new Clean(Media.PDF, bytes.toByteArray(), FirstPage.of(to, until), pages, lessened);
        } catch (InvalidPasswordException locked) {
            throw new Refusal(Unfit.LOCKED);
        }
    }

    /** Whether it brings more than pages: something that acts, something attached, a signature. */
    private static boolean more(COSDictionary catalog) {
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        COSDictionary opening = catalog.getCOSDictionary(COSName.OPEN_ACTION);
        return catalog.containsKey(COSName.AA)
                || catalog.containsKey(COSName.AF)
                || names != null
                        && Stream.of(COSName.JAVA_SCRIPT, COSName.EMBEDDED_FILES)
                                .anyMatch(names::containsKey)
                || opening != null && !"GoTo".equals(opening.getNameAsString(COSName.S))
                || form != null && (form.getInt("SigFlags", 0) & 1) != 0
                || catalog.containsKey(COSName.getPDFName("Collection"));
    }
}
