package org.kapocs.shared.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of one document: one for all alphabets of the house, and one for Chinese characters, which is read only when
 * there is one. The files are read once and kept.
 */
final class Typefaces {
    private static final String PLAIN = "dejavu/DejaVuSans.ttf";
    private static final String BOLD = "dejavu/DejaVuSans-Bold.ttf";
    private static final String CHINESE = "droid/DroidSansFallback.ttf";

    private static final float THOUSAND = 1000;
    private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();

    private final PDDocument document;
    private final Map<String, Typeface> opened = new HashMap<>();

    Typefaces(PDDocument document) {
        this.document = document;
    }

    /** What has this character; null when nothing has. */
    @Nullable
    Typeface having(int sign, boolean bold) {
        Typeface first = named(bold ? BOLD : PLAIN);
        if (first.has(sign)) {
            return first;
        }
        // The bold one lacks a few that the plain one has.
        if (bold && named(PLAIN).has(sign)) {
            return named(PLAIN);
        }
        return sign >= 0x2e80 && named(CHINESE).has(sign) ? named(CHINESE) : null;
    }

    /** A text without what cannot be shown: that is left out where nobody misses it, else a box stands for it. */
    String shown(String text, boolean bold) {
        var shown = new StringBuilder();
        text.codePoints().forEach(sign -> {
            if (Signs.unseen(sign) || having(sign, bold) != null) {
                shown.appendCodePoint(sign);
            } else if (!Character.isISOControl(sign)) {
                shown.append(Signs.SUBSTITUTE);
            }
        });
        return shown.toString();
    }

    /** In parts of the size of the letters. */
    float width(String text, boolean bold) {
        float width = 0;
        for (int sign : text.codePoints().toArray()) {
            Typeface face = Signs.unseen(sign) || Signs.mark(sign) ? null : having(sign, bold);
            width += face == null ? 0 : face.width(sign);
        }
        return width;
    }

    /** Some letters one after the other that one font has: texts, and between them by how many thousandths to go back. */
    record Stretch(Typeface face, Object[] parts) {}

    List<Stretch> stretches(String seen, boolean bold) {
        var stretches = new ArrayList<Stretch>();
        var parts = new ArrayList<Object>();
        Typeface current = null;
        int letter = 0;
        for (int sign : seen.codePoints().toArray()) {
            Typeface face = Signs.unseen(sign) ? null : having(sign, bold);
            if (face == null) {
                continue;
            }
            if (current != null && face != current) {
                stretches.add(new Stretch(current, parts.toArray()));
                parts.clear();
                letter = 0;
            }
            current = face;
            if (Signs.mark(sign)) {
                float move = letter == 0 ? 0 : face.upon(letter, sign);
                parts.addAll(List.of(-THOUSAND * move, Character.toString(sign)));
                parts.add(THOUSAND * (move + face.width(sign)));
            } else {
                letter = sign;
                add(parts, sign);
            }
        }
        if (current != null) {
            stretches.add(new Stretch(current, parts.toArray()));
        }
        return stretches;
    }

    private static void add(List<Object> parts, int sign) {
        if (!parts.isEmpty() && parts.getLast() instanceof String text) {
            parts.set(parts.size() - 1, text + Character.toString(sign));
        } else {
            parts.add(Character.toString(sign));
        }
    }

    private Typeface named(String file) {
        return opened.computeIfAbsent(file, this::open);
    }

    private Typeface open(String file) {
        try {
            byte[] bytes = FILES.get(file);
            if (bytes == null) {
                bytes = Typeface.file(file);
                FILES.put(file, bytes);
            }
            return Typeface.of(bytes, document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
