package org.kapocs.facts.directory;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.owasp.html.HtmlSanitizer;

/** Text as people read it: without tags, and without characters that are not seen but change what is. */
final class PlainText {
    /** A tag, a comment, or a character written as an entity; "age < 18" is none of these. */
    private static final Pattern HTML =
            Pattern.compile("</?[A-Za-z][^<>]*>|<!--|&(#\\d+|#x[0-9A-Fa-f]+|[A-Za-z]{2,8});");

    /** Controls other than line break and tab, marks that turn the direction of text around, and halves of pairs. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t\\r]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]|\\p{Cs}");

    /** Spaces before the end of a line; looked for from their beginning, or a long row of them takes for ever. */
    private static final Pattern LINE_END = Pattern.compile("(?<! ) *\\n\\s*");

    /** Deeper than anybody escapes by mistake. */
    private static final int LAYERS = 4;

    private static final int LONGEST_NAME = 200;

    private static final Set<String> SILENT = Set.of("script", "style", "template", "iframe", "object");
    private static final Set<String> BREAKING =
            Set.of("p", "br", "li", "ul", "ol", "div", "tr", "h1", "h2", "h3", "h4", "h5", "h6");

    private PlainText() {}

    /** What a source has escaped more than once is read to the bottom, so that plain text stays as it is. */
    static String of(String text) {
        String seen = UNSEEN.matcher(text).replaceAll("");
        for (int layer = 0; HTML.matcher(seen).find(); layer++) {
            String below = layer < LAYERS ? withoutTags(seen) : seen.replaceAll("[<&]", " ");
            if (below.equals(seen)) {
                return seen;
            }
            seen = below;
        }
        return seen;
    }

    /** The name of a file as a list can show it: on one line, the right way round, and not without end. */
    static String name(String file) {
        String seen =
                UNSEEN.matcher(file).replaceAll("").replaceAll("\\s+", " ").strip();
        return seen.substring(
                0, seen.offsetByCodePoints(0, Math.min(LONGEST_NAME, seen.codePointCount(0, seen.length()))));
    }

    private static String withoutTags(String html) {
        var kept = new Kept();
        HtmlSanitizer.sanitize(html, kept);
        String lines = LINE_END.matcher(kept.text).replaceAll("\n").strip();
        return UNSEEN.matcher(lines).replaceAll("");
    }

    private static final class Kept implements HtmlSanitizer.Policy {
        private final StringBuilder text = new StringBuilder();
        private int silence;

        @Override
        public void openDocument() {}

        @Override
        public void closeDocument() {}

        @Override
        public void openTag(String element, List<String> attributes) {
            if (SILENT.contains(element)) {
                silence++;
            } else if (BREAKING.contains(element)) {
                text.append('\n');
            }
        }

        @Override
        public void closeTag(String element) {
            if (SILENT.contains(element)) {
                silence = Math.max(0, silence - 1);
            } else if (BREAKING.contains(element)) {
                text.append('\n');
            }
        }

        @Override
        public void text(String chunk) {
            if (silence == 0) {
                text.append(chunk);
            }
        }
    }
}
