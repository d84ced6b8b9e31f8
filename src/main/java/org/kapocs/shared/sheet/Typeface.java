package org.kapocs.shared.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font of one document, of which only the letters that are used go into it. */
final class Typeface {
    private final TrueTypeFont letters;
    private final CmapLookup known;
    private final PDType0Font font;
    private final float unit;
    private final Map<Integer, Float> widths = new HashMap<>();

    private Typeface(TrueTypeFont letters, PDDocument document) throws IOException {
        // Its own ligatures would be glyphs that no text can be got back from.
        letters.setEnableGsub(false);
        this.letters = letters;
        this.known = letters.getUnicodeCmapLookup();
        this.font = PDType0Font.load(document, letters, true);
        this.unit = letters.getUnitsPerEm();
    }

    static Typeface of(byte[] file, PDDocument document) throws IOException {
        return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(file)), document);
    }

    /** The file of that name beside this class. */
    static byte[] file(String name) throws IOException {
        try (InputStream in = Typeface.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the build brought no " + name);
            }
            return in.readAllBytes();
        }
    }

    PDType0Font font() {
        return font;
    }

    boolean has(int sign) {
        return known.getGlyphId(sign) != 0;
    }

    /** In parts of the size of the letters. */
    float width(int sign) {
        return widths.computeIfAbsent(sign, this::measured);
    }

    /**
     * By how much a mark moves, from the end of the letter on which it stands, to be in the middle over it: in a font
     * only rules say so that this house does not read.
     */
    float upon(int letter, int mark) {
        try {
            GlyphData drawn = letters.getGlyph().getGlyph(known.getGlyphId(mark));
            float middle = drawn == null ? 0 : (drawn.getXMinimum() + drawn.getXMaximum()) / 2f / unit;
            return -width(letter) / 2 - middle;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private float measured(int sign) {
        try {
            return letters.getAdvanceWidth(known.getGlyphId(sign)) / unit;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
