package org.kapocs.shared.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Compresses a page at once. */
final class Gzip {
    /** On a phone a byte counts; at a desk the work does. */
    enum Effort {
        SMALL(6),
        QUICK(1);

        private final int level;

        Effort(int level) {
            this.level = level;
        }
    }

    private static final Pattern WANTED = Pattern.compile("(?i)(^|[,\\s])gzip\\s*(;\\s*q=(1|0\\.0*[1-9]).*)?($|,)");

    private Gzip() {}

    /** Whether whoever sends this {@code Accept-Encoding} can read it. */
    static boolean wanted(@Nullable String accepted) {
        return accepted != null && WANTED.matcher(accepted).find();
    }

    static byte[] of(byte[] plain, Effort effort) {
        var packed = new ByteArrayOutputStream(plain.length / 2);
        try (var stream = new Levelled(packed, effort)) {
            stream.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static final class Levelled extends GZIPOutputStream {
        Levelled(ByteArrayOutputStream packed, Effort effort) throws IOException {
            super(packed, 8192);
            def.setLevel(effort.level);
        }
    }
}
