package org.kapocs.desk.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Files as people send them, and as nobody should. Nothing of them looks like a real document. */
public final class Files {
    private Files() {}

    /** A sheet, dark above and light below: which way up it is can be told. */
    static BufferedImage sheet(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(20, 60, 120));
        pen.fillRect(0, 0, width, height / 4);
        pen.dispose();
        return image;
    }

    /** @param shade makes it another file */
    public static byte[] jpeg(int shade) throws IOException {
        BufferedImage image = sheet(400, 300);
        image.setRGB(10, 290, shade);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(shade));
        pen.fillRect(0, 200, 60, 60);
        pen.dispose();
        return written(image, "jpeg");
    }

    static byte[] png(int width, int height) throws IOException {
        return written(sheet(width, height), "png");
    }

    static byte[] written(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** A photo that says that it lies on its side, and where it was taken. */
    public static byte[] photo(int orientation) throws IOException {
        byte[] plain = written(sheet(400, 300), "jpeg");
        var tiff = ByteBuffer.allocate(80);
        tiff.put("II".getBytes(StandardCharsets.US_ASCII)).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        tiff.putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(40);
        tiff.position(44);
        tiff.put("GPS 47.4925N 19.0514E".getBytes(StandardCharsets.US_ASCII));
        byte[] exif = joined("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff.array());
        byte[] head = ByteBuffer.allocate(6)
                .put(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1})
                .putShort((short) (exif.length + 2))
                .array();
        return joined(head, exif, java.util.Arrays.copyOfRange(plain, 2, plain.length));
    }

    /** That picture with this in its comment, as near to its beginning as can be. */
    static byte[] commented(byte[] jpeg, byte[] hidden) {
        byte[] head = ByteBuffer.allocate(6)
                .put(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xfe})
                .putShort((short) (hidden.length + 2))
                .array();
        return joined(head, hidden, java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A PNG that says it has so many points, and is a few kilobytes. */
    static byte[] hugePng(int side) throws IOException {
        var all = new ByteArrayOutputStream();
        all.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        byte[] head = ByteBuffer.allocate(13)
                .putInt(side)
                .putInt(side)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        chunk(all, "IHDR", head);
        chunk(all, "IDAT", deflated(new byte[1 << 20]));
        chunk(all, "IEND", new byte[0]);
        return all.toByteArray();
    }

    public static byte[] pdf(int pages) throws IOException {
        try (var document = new PDDocument()) {
            for (int n = 0; n < pages; n++) {
                var page = new PDPage();
                document.addPage(page);
                try (var pen = new PDPageContentStream(document, page)) {
                    pen.setNonStrokingColor(Color.BLUE);
                    pen.addRect(50, 500, 500, 200);
                    pen.fill();
                }
            }
            return saved(document);
        }
    }

    /** It runs a script when it is opened, starts a program, carries a file, and says who wrote it. */
    static byte[] livelyPdf() throws IOException {
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(pdf(1))) {
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('minta')"));
            var file = new PDEmbeddedFile(
                    document, new java.io.ByteArrayInputStream("titkos csatolmany".getBytes(StandardCharsets.UTF_8)));
            var specification = new PDComplexFileSpecification();
            specification.setFile("csatolmany.exe");
            specification.setEmbeddedFile(file);
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(java.util.Map.of("csatolmany", specification));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            document.getDocumentInformation().setAuthor("Kanari Szerzo");
            var launch = new org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch();
            launch.getCOSObject().setString(COSName.F, "calc.exe");
            var link = new org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink();
            link.setAction(launch);
            link.setRectangle(new org.apache.pdfbox.pdmodel.common.PDRectangle(10, 10, 50, 50));
            document.getPage(0).setAnnotations(java.util.List.of(link));
            return saved(document);
        }
    }

    static byte[] lockedPdf() throws IOException {
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(pdf(1))) {
            var policy = new StandardProtectionPolicy("minta-tulajdonos", "minta-olvaso", new AccessPermission());
            policy.setEncryptionKeyLength(256);
            document.protect(policy);
            return saved(document);
        }
    }

    /** A page whose text unfolds to this many megabytes of nothing. */
    static byte[] heavyPdf(int megabytes) throws IOException {
        byte[] body = deflated(new byte[megabytes << 20]);
        String head =
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>endobj\n4 0 obj<</Length "
                        + body.length + "/Fil#74er/Fl#61teDecode>>stream\n";
        String tail = "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF";
        return joined(head.getBytes(StandardCharsets.US_ASCII), body, tail.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<minta/>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static byte[] deflated(byte[] open) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes, new Deflater(9))) {
            out.write(open);
        }
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream all, String name, byte[] content) {
        byte[] named = joined(name.getBytes(StandardCharsets.US_ASCII), content);
        var sum = new CRC32();
        sum.update(named);
        all.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        all.writeBytes(named);
        all.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
