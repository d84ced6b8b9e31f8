package org.kapocs.bench;

import java.util.List;

/**
 * What the one who measures wants.
 *
 * @param only names of rows; none for all
 * @param rate instead of each row's own; 0 for these
 * @param seconds for each row
 * @param warm seconds for all together beforehand
 * @param fillOnly make the house and measure nothing
 * @param proof keep the figures in {@code docs/proof}
 * @param flames only look where the application's processor time goes
 * @param overload only send ten times as many visits as can be answered
 * @param casework the lists and pages of the desk, in this house and in one of a tenth
 * @param compare only have so many clients compared with their namesakes anew; 0 for none
 */
record Wishes(
        int cases,
        List<String> only,
        double rate,
        int seconds,
        int warm,
        boolean fillOnly,
        boolean proof,
        boolean flames,
        boolean overload,
        boolean casework,
        int compare) {
    Wishes comparing(int clients) {
        return new Wishes(cases, only, rate, seconds, warm, fillOnly, proof, flames, overload, casework, clients);
    }

    static Wishes of(String... words) {
        int cases = 1_000_000;
        List<String> only = List.of();
        double rate = 0;
        int seconds = 15;
        int warm = 120;
        boolean fill = false;
        boolean proof = false;
        boolean flames = false;
        boolean overload = false;
        boolean casework = false;
        int compare = 0;
        for (int n = 0; n < words.length; n++) {
            switch (words[n]) {
                case "--only" -> only = List.of(words[++n].split(","));
                case "--rate" -> rate = Double.parseDouble(words[++n]);
                case "--seconds" -> seconds = Integer.parseInt(words[++n]);
                case "--warm" -> warm = Integer.parseInt(words[++n]);
                case "--fill" -> fill = true;
                case "--flames" -> flames = true;
                case "--overload" -> overload = true;
                case "--casework" -> casework = true;
                case "--compare" -> compare = Integer.parseInt(words[++n]);
                case "--proof" -> proof = true;
                default -> cases = Integer.parseInt(words[n].replace("_", ""));
            }
        }
        return new Wishes(cases, only, rate, seconds, warm, fill, proof, flames, overload, casework, compare);
    }
}
