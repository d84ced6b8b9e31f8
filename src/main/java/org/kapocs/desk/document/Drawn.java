package org.kapocs.desk.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures drawn anew, point by point: what is not a point does not come along. */
final class Drawn {
    /** On a thumbnail one tells a passport from a letter; one cannot read either. */
    static final int THUMBNAIL = 192;

    /** A sheet of A4 at 270 points an inch. */
    static final int LONGEST = 3200;

    private static final float READABLE = 0.86f;
    private static final float SMALL = 0.6f;

    private Drawn() {}

    /** Turned as the camera was held, on white, no longer than {@link #LONGEST}. */
    static BufferedImage upright(BufferedImage from, int orientation) {
        BufferedImage image = scaled(from, LONGEST);
        boolean lies = orientation >= 5;
        int width = image.getWidth();
        int height = image.getHeight();
        var to = new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = to.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, to.getWidth(), to.getHeight());
        pen.drawImage(image, turn(orientation, width, height), null);
        pen.dispose();
        return to;
    }

    static byte[] picture(BufferedImage image) throws IOException {
        return jpeg(image, READABLE);
    }

    static byte[] thumbnail(BufferedImage image) throws IOException {
        return jpeg(scaled(image, THUMBNAIL), SMALL);
    }

    /** By halves, so that thin lines do not vanish between the points. */
    private static BufferedImage scaled(BufferedImage image, int longest) {
        BufferedImage now = image;
        while (Math.max(now.getWidth(), now.getHeight()) > longest) {
            double factor = Math.max(0.5, (double) longest / Math.max(now.getWidth(), now.getHeight()));
            int width = Math.max(1, (int) Math.floor(now.getWidth() * factor));
            int height = Math.max(1, (int) Math.floor(now.getHeight() * factor));
            var smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = smaller.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.drawImage(now, 0, 0, width, height, null);
            pen.dispose();
            now = smaller;
        }
        return now;
    }

    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        BufferedImage plain = image;
        if (image.getType() != BufferedImage.TYPE_INT_RGB) {
            plain = upright(image, 1);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(plain, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
