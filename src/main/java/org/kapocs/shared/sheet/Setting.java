package org.kapocs.shared.sheet;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.kapocs.shared.language.Language;

/** Sets text in lines, each as it is seen: joined, ordered and broken by the rules of its script. */
final class Setting {
    private static final int AS_SEEN = Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING;

    private final Typefaces faces;

    Setting(Typefaces faces) {
        this.faces = faces;
    }

    /** A line: its stretches of one direction, from left to right. */
    record Line(List<Run> runs) {
        boolean isEmpty() {
            return runs.isEmpty();
        }
    }

    /**
     * Letters of one direction.
     *
     * @param seen from left to right, as they are drawn
     * @param read in the order in which they are read, as they are written down
     */
    record Run(String seen, String read) {}

    /** As what a text is set. */
    record Letters(float size, boolean bold) {}

    /** Whether the text runs from right to left, standing among words of that language. */
    static boolean rtl(Text text, Language around) {
        byte own = text.typed() ? Bidi.getBaseDirection(text.value()) : Bidi.NEUTRAL;
        return own == Bidi.NEUTRAL ? around.rtl() : own == Bidi.RTL;
    }

    List<Line> lines(Text text, Language around, Letters as, float width) {
        var lines = new ArrayList<Line>();
        boolean rtl = rtl(text, around);
        for (String paragraph : text.value().split("\n", -1)) {
            String joined = faces.shown(Joining.joined(paragraph), as.bold());
            var order = new Bidi();
            order.setPara(joined, rtl ? Bidi.RTL : Bidi.LTR, null);
            int from = 0;
            for (int to : ends(joined, around, as, width)) {
                lines.add(line(order, joined, from, to));
                from = to;
            }
        }
        return lines;
    }

    private static Line line(Bidi order, String text, int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        var runs = new ArrayList<Run>();
        if (end > from) {
            Bidi line = order.setLine(from, end);
            for (int at = 0; at < line.countRuns(); at++) {
                BidiRun run = line.getVisualRun(at);
                String letters = Signs.undirected(text.substring(from + run.getStart(), from + run.getLimit()));
                String seen = run.isOddRun() ? Bidi.writeReverse(letters, AS_SEEN) : letters;
                runs.add(new Run(seen, Joining.apart(letters)));
            }
        }
        return new Line(runs);
    }

    /** Where the lines end. A word that is wider than a line is broken within. */
    private List<Integer> ends(String text, Language around, Letters as, float width) {
        var ends = new ArrayList<Integer>();
        BreakIterator words = BreakIterator.getLineInstance(around.locale());
        words.setText(text);
        float used = 0;
        for (int from = words.first(), to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
            float wide = width(text.substring(from, to).stripTrailing(), as);
            if (used > 0 && used + wide > width) {
                ends.add(from);
                used = 0;
            }
            if (wide > width) {
                used = within(text, from, to, as, width, ends);
            } else {
                used += width(text.substring(from, to), as);
            }
        }
        ends.add(text.length());
        return ends;
    }

    /** Breaks one word; returns how much of the last line it fills. */
    private float within(String text, int from, int to, Letters as, float width, List<Integer> ends) {
        BreakIterator signs = BreakIterator.getCharacterInstance();
        signs.setText(text);
        float used = 0;
        for (int at = from, next = signs.following(from);
                at < to && next != BreakIterator.DONE;
                at = next, next = signs.next()) {
            float wide = width(text.substring(at, next), as);
            if (used > 0 && used + wide > width) {
                ends.add(at);
                used = 0;
            }
            used += wide;
        }
        return used;
    }

    float width(Line line, Letters as) {
        float width = 0;
        for (Run run : line.runs()) {
            width += width(run.seen(), as);
        }
        return width;
    }

    float width(String text, Letters as) {
        return faces.width(text, as.bold()) * as.size();
    }
}
