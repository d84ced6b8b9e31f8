package org.kapocs.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What somebody reads who was handed a letter. */
public final class Handed {
    private Handed() {}

    /** The words of a PDF, in the order in which they are read. */
    public static String pdf(byte[] file) {
        try (var document = Loader.loadPDF(file)) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The markup of a part of a document to be edited; empty when there is none such. */
    public static String part(byte[] docx, String name) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            return "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The words of a document to be edited. */
    public static String docx(byte[] file) {
        return part(file, "word/document.xml").replaceAll("</w:p>", "\n").replaceAll("<[^>]*>", "");
    }
}
