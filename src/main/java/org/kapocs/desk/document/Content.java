package org.kapocs.desk.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a file is by its first bytes, whatever it is called and whatever the browser says. */
enum Content {
    JPEG(null),
    PNG(null),
    GIF(null),
    PDF(null),
    WEBP(Unfit.WEBP),
    HEIC(Unfit.HEIC),
    MARKUP(Unfit.MARKUP),
    ARCHIVE(Unfit.ARCHIVE),
    PROGRAM(Unfit.PROGRAM),
    UNKNOWN(Unfit.UNKNOWN);

    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif", "avis");
    private static final int ENOUGH = 512;

    private final @Nullable Unfit unfit;

    Content(@Nullable Unfit unfit) {
        this.unfit = unfit;
    }

    /** Why nothing of this kind is kept; empty when it is. */
    Optional<Unfit> unfit() {
        return Optional.ofNullable(unfit);
    }

    static Content of(byte[] file) {
        String head = new String(file, 0, Math.min(file.length, ENOUGH), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return GIF;
        }
        if (head.startsWith("%PDF-")) {
            return PDF;
        }
        return notKept(head);
    }

    private static Content notKept(String head) {
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return WEBP;
        }
        if (head.startsWith("ftyp", 4) && head.length() >= 12 && HEIC_BRANDS.contains(head.substring(8, 12))) {
            return HEIC;
        }
        if (begins(
                head,
                "PK\u0003\u0004",
                "PK\u0005\u0006",
                "\u00d0\u00cf\u0011\u00e0",
                "Rar!",
                "7z\u00bc\u00af",
                "\u001f\u008b",
                "{\\rtf")) {
            return ARCHIVE;
        }
        if (begins(head, "MZ", "\u007fELF", "#!", "\u00ca\u00fe\u00ba\u00be")) {
            return PROGRAM;
        }
        String text = head.replace("\0", "").toLowerCase(Locale.ROOT);
        boolean markup = Stream.of("<svg", "<html", "<!doctype", "<?xml", "<script", "<body", "<head", "<iframe")
                .anyMatch(text::contains);
        return markup ? MARKUP : UNKNOWN;
    }

    private static boolean begins(String head, String... signs) {
        return Arrays.stream(signs).anyMatch(head::startsWith);
    }
}
