package org.kapocs.shared.sheet;

import org.kapocs.shared.language.Language;

/** The styles of a document to be edited: few, with plain names, so that an office can change all of a kind at once. */
final class Styles {
    private static final String LATIN = "Arial";
    private static final String CHINESE = "Microsoft YaHei";

    private final Markup styles = new Markup("styles");

    private Styles() {}

    /** @param usual the language of what does not say its own */
    static String of(Language usual) {
        return new Styles().written(usual);
    }

    private String written(Language usual) {
        styles.in(
                "docDefaults",
                () -> styles.in(
                        "rPrDefault",
                        () -> styles.in("rPr", () -> {
                            styles.one("rFonts", "ascii", LATIN, "hAnsi", LATIN, "eastAsia", CHINESE, "cs", LATIN);
                            sized(20);
                            styles.one("lang", "val", usual.tag(), "eastAsia", "zh", "bidi", "ar");
                        })));
        style("Normal", 80, 20, false, "000000");
        style("Title", 120, 28, true, "000000");
        style("Heading1", 220, 22, true, "000000");
        style("Label", 100, 16, false, "595959");
        style("Value", 0, 20, true, "000000");
        style("Item", 60, 20, false, "000000");
        style("Quiet", 60, 16, false, "595959");
        style("Signed", 700, 16, false, "595959");
        return styles.finished();
    }

    /** @param before the room above, in twentieths of a point; {@code size} in halves of a point */
    private void style(String name, int before, int size, boolean bold, String colour) {
        styles.style(name, name.equals("Normal"), () -> {
            styles.one("name", "val", name.equals("Heading1") ? "heading 1" : name);
            styles.in("pPr", () -> {
                if (name.startsWith("H") || name.equals("Label")) {
                    styles.one("keepNext");
                }
                if (name.equals("Signed")) {
                    styles.in(
                            "pBdr",
                            () -> styles.one("top", "val", "single", "sz", "4", "space", "2", "color", "000000"));
                }
                styles.one("spacing", "before", Integer.toString(before), "after", "0");
            });
            styles.in("rPr", () -> {
                if (bold) {
                    styles.one("b").one("bCs");
                }
                styles.one("color", "val", colour);
                sized(size);
            });
        });
    }

    private void sized(int size) {
        styles.one("sz", "val", Integer.toString(size));
        styles.one("szCs", "val", Integer.toString(size));
    }
}
