package org.kapocs.shared.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** Looks into a packed file before anything opens it. Programs that write row by row pack in a way that the JDK does not read. */
public final class Packed {
    private static final int MOST_ENTRIES = 1_000;

    private Packed() {}

    /**
     * Unpacks it once into nothing: whether no more comes out of it than that many bytes, in no more than a thousand parts.
     *
     * @param names hears what each part is called, in small letters
     */
    public static boolean fits(byte[] file, long most, Consumer<String> names) throws IOException {
        int entries = 0;
        long unpacked = 0;
        var buffer = new byte[1 << 14];
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    return false;
                }
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    unpacked += n;
                    if (unpacked > most) {
                        return false;
                    }
                }
                names.accept(entry.getName().toLowerCase(Locale.ROOT));
            }
        }
        return true;
    }
}
