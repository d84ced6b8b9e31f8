package org.kapocs.bench;

import java.util.List;
import java.util.Locale;

/** Half and 99 of a hundred visits, their statements alone and a static file, as bars on a scale of tenfolds. */
final class Bars {
    private static final int LEFT = 230;
    private static final int WIDTH = 560;
    private static final double LEAST_MS = 0.05;
    private static final double TENFOLDS = 4.5;

    private Bars() {}

    static String of(List<Measured> rows) {
        int height = 40 + rows.size() * 44;
        var svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n",
                LEFT + WIDTH + 70,
                height));
        for (double ms = 0.1; ms < LEAST_MS * Math.pow(10, TENFOLDS); ms *= 10) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M%1$.1f 24V%2$d\" stroke=\"#ddd\"/><text x=\"%1$.1f\" y=\"18\" text-anchor=\"middle\" fill=\"#555\">%3$s ms</text>%n",
                    x(ms),
                    height - 8,
                    ms < 1 ? "0.1" : Long.toString(Math.round(ms))));
        }
        for (int n = 0; n < rows.size(); n++) {
            row(svg, rows.get(n), 32 + n * 44);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void row(StringBuilder svg, Measured m, int y) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n",
                LEFT - 8,
                y + 16,
                m.row().about()));
        bar(svg, m.result().ms(99), y, 12, "#9cc5e8");
        bar(svg, m.result().ms(50), y, 12, "#1f6fb2");
        bar(svg, m.sql().ms(50), y + 14, 7, "#c98a1b");
        bar(svg, m.file().ms(50), y + 23, 7, "#8a8a8a");
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%d\" fill=\"#333\">%.1f</text>%n",
                x(m.result().ms(99)) + 4,
                y + 10,
                m.result().ms(99)));
    }

    private static void bar(StringBuilder svg, double ms, int y, int height, String colour) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
                LEFT,
                y,
                x(ms) - LEFT,
                height,
                colour));
    }

    private static double x(double ms) {
        double tenfolds = Math.log10(Math.max(LEAST_MS, Double.isNaN(ms) ? LEAST_MS : ms) / LEAST_MS);
        return LEFT + Math.min(1, tenfolds / TENFOLDS) * WIDTH;
    }
}
