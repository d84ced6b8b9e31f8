package org.kapocs.shared.sheet;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.language.Language;

/** Writes blocks as paragraphs, each with its direction and the language of its words. */
final class Prose {
    private static final String INDENT = "360";

    private final Markup to;

    Prose(Markup to) {
        this.to = to;
    }

    void block(Block block, Language in) {
        switch (block) {
            case Block.Title(Text text) -> paragraph("Title", "", text, in, Setting.rtl(text, in));
            case Block.Heading(Text text) -> paragraph("Heading1", "", text, in, Setting.rtl(text, in));
            case Block.Paragraph(Text text) -> paragraph("Normal", "", text, in, Setting.rtl(text, in));
            case Block.Quiet(Text text) -> paragraph("Quiet", "", text, in, Setting.rtl(text, in));
            case Block.Item(String mark, Text text) -> paragraph("Item", mark, text, in, in.rtl());
            case Block.Signature(Text label) -> paragraph("Signed", "", label, in, in.rtl());
            case Block.Fact(Text label, Text value) -> {
                paragraph("Label", "", label, in, in.rtl());
                paragraph("Value", "", value, in, in.rtl());
            }
        }
    }

    private void paragraph(String style, String mark, Text text, Language in, boolean rtl) {
        to.in("p", () -> {
            to.in("pPr", () -> {
                to.one("pStyle", "val", style);
                // Said also where it is left to right: some readers take the direction of the table otherwise.
                to.one("bidi", "val", rtl ? "1" : "0");
                if (!mark.isEmpty()) {
                    to.one("ind", "left", INDENT, "hanging", INDENT);
                }
            });
            if (!mark.isEmpty()) {
                run(mark, in.tag(), in.rtl(), () -> to.one("tab"));
            }
            words(text, Setting.rtl(text, in));
        });
    }

    /** In stretches of one direction: what mixes scripts is otherwise turned about by the one who reads it. */
    private void words(Text text, boolean rtl) {
        List<String> lines = List.of(text.value().split("\n", -1));
        for (int at = 0; at < lines.size(); at++) {
            if (at > 0) {
                to.in("r", () -> to.one("br"));
            }
            String line = lines.get(at);
            var order = new Bidi();
            order.setPara(line, rtl ? Bidi.RTL : Bidi.LTR, null);
            for (int from = 0; from < line.length(); ) {
                BidiRun run = order.getLogicalRun(from);
                run(line.substring(from, run.getLimit()), text.language(), run.isOddRun(), () -> {});
                from = run.getLimit();
            }
        }
    }

    private void run(String words, @Nullable String language, boolean rtl, Runnable after) {
        to.in("r", () -> {
            to.in("rPr", () -> {
                if (rtl) {
                    to.one("rtl");
                }
                if (language != null) {
                    to.one("lang", "val", language, "eastAsia", language, "bidi", language);
                }
            });
            to.words(Signs.undirected(words));
            after.run();
        });
    }
}
