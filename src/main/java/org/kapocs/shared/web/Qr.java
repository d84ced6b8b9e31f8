package org.kapocs.shared.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as one SVG path.
 *
 * @param size the edge in modules
 * @param path the dark modules, row by row
 */
public record Qr(int size, String path) {

    /** The code for a short text, such as an address; thrown back when it is too long for any QR code. */
    public static Qr of(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            var path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y) == 1) {
                        int from = x;
                        while (x + 1 < matrix.getWidth() && matrix.get(x + 1, y) == 1) {
                            x++;
                        }
                        int run = x - from + 1;
                        path.append('M')
                                .append(from)
                                .append(' ')
                                .append(y)
                                .append('h')
                                .append(run);
                        path.append("v1h-").append(run).append('z');
                    }
                }
            }
            return new Qr(matrix.getWidth(), path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }
}
