package org.kapocs.desk.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What a JPEG says of itself before its points: how large it is, which way up, and whether it comes to an end. Nothing
 * is believed that stands outside the file.
 *
 * @param orientation as in EXIF, 1 to 8; 1 when it does not say
 */
record Jpeg(int width, int height, int orientation, boolean ends) {
    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int APP1 = 0xe1;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    /** @param file from the first byte of the JPEG on; it may be cut off */
    static Jpeg of(byte[] file) {
        int width = 0;
        int height = 0;
        int orientation = 1;
        int at = 2;
        while (at + 4 <= file.length && u8(file, at) == 0xff) {
            int marker = u8(file, at + 1);
            if (marker == 0xff) {
                at++;
                continue;
            }
            int length = u16(file, at + 2);
            if (isFrame(marker) && at + 9 <= file.length) {
                height = Math.max(height, u16(file, at + 5));
                width = Math.max(width, u16(file, at + 7));
            }
            if (marker == APP1 && orientation == 1) {
                orientation = orientation(file, at + 4, Math.min(length - 2, file.length - at - 4));
            }
            if (marker == START_OF_SCAN) {
                return new Jpeg(width, height, orientation, endsAfter(file, at));
            }
            at += 2 + Math.max(2, length);
        }
        return new Jpeg(width, height, orientation, false);
    }

    long points() {
        return (long) width * height;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static boolean endsAfter(byte[] file, int from) {
        for (int at = from; at + 1 < file.length; at++) {
            if (u8(file, at) == 0xff && u8(file, at + 1) == END) {
                return true;
            }
        }
        return false;
    }

    private static int orientation(byte[] file, int from, int length) {
        if (length < 14
                || file[from] != 'E'
                || file[from + 1] != 'x'
                || file[from + 2] != 'i'
                || file[from + 3] != 'f') {
            return 1;
        }
        var tiff = ByteBuffer.wrap(file, from + 6, length - 6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(tiff.getInt(4));
        if (directory + 2 > tiff.limit()) {
            return 1;
        }
        int many = Short.toUnsignedInt(tiff.getShort((int) directory));
        for (int n = 0; n < many; n++) {
            long entry = directory + 2 + (long) n * ENTRY;
            if (entry + ENTRY > tiff.limit()) {
                return 1;
            }
            if (Short.toUnsignedInt(tiff.getShort((int) entry)) == ORIENTATION) {
                int told = Short.toUnsignedInt(tiff.getShort((int) entry + 8));
                return told >= 1 && told <= 8 ? told : 1;
            }
        }
        return 1;
    }

    private static int u8(byte[] file, int at) {
        return file[at] & 0xff;
    }

    private static int u16(byte[] file, int at) {
        return u8(file, at) << 8 | u8(file, at + 1);
    }
}
