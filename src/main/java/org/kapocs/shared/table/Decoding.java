package org.kapocs.shared.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What stands in a text file of which nobody knows how it is encoded. */
final class Decoding {
    /** As Hungarian spreadsheets write CSV. */
    private static final Charset CENTRAL_EUROPEAN = Charset.forName("windows-1250");

    private Decoding() {}

    /** @throws Unreadable when it is no text, or two encodings are mixed in it: half of the names would be wrong */
    static String of(byte[] file) {
        if (begins(file, 0xFF, 0xFE)) {
            return text(file, 2, StandardCharsets.UTF_16LE);
        }
        if (begins(file, 0xFE, 0xFF)) {
            return text(file, 2, StandardCharsets.UTF_16BE);
        }
        int skip = begins(file, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        try {
            return clean(decoded(file, skip, StandardCharsets.UTF_8));
        } catch (CharacterCodingException other) {
            if (skip > 0 || mixed(file)) {
                throw new Unreadable("encoding");
            }
            return text(file, 0, CENTRAL_EUROPEAN);
        }
    }

    private static boolean begins(byte[] file, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (file.length <= i || Byte.toUnsignedInt(file[i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] file, int skip, Charset charset) {
        try {
            return clean(decoded(file, skip, charset));
        } catch (CharacterCodingException noText) {
            throw new Unreadable("encoding");
        }
    }

    private static String decoded(byte[] file, int skip, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .decode(ByteBuffer.wrap(file, skip, file.length - skip))
                .toString();
    }

    private static String clean(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new Unreadable("strange");
        }
        return text;
    }

    /** Whether more of its letters are written as UTF-8 writes them than can be by chance. */
    private static boolean mixed(byte[] file) {
        int whole = 0;
        int broken = 0;
        for (int i = 0; i < file.length; i++) {
            int lead = Byte.toUnsignedInt(file[i]);
            if (lead < 0x80) {
                continue;
            }
            int follow = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
            boolean letter = lead >= 0xC2 && lead <= 0xF4 && followed(file, i, follow);
            whole += letter ? 1 : 0;
            broken += letter ? 0 : 1;
            i += letter ? follow : 0;
        }
        return whole > 0 && whole * 10 >= broken;
    }

    private static boolean followed(byte[] file, int at, int by) {
        for (int i = at + 1; i <= at + by; i++) {
            if (i >= file.length || (file[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
