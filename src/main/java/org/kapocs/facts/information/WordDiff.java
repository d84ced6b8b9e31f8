package org.kapocs.facts.information;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What changed between two texts, word by word. */
public final class WordDiff {
    private static final Pattern WORD = Pattern.compile("\\S+|\\s+");

    /** More words than this on either side are shown as one change. */
    private static final int MOST = 2_000;

    private WordDiff() {}

    /** A stretch of words: in both texts, in the old one alone, or in the new one alone. */
    public record Stretch(String text, Of of) {}

    public enum Of {
        BOTH,
        OLD,
        NEW
    }

    public static List<Stretch> between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        if (old.size() > MOST || now.size() > MOST) {
            return List.of(new Stretch(before, Of.OLD), new Stretch(after, Of.NEW));
        }
        Deque<Stretch> found = new ArrayDeque<>();
        int[][] common = common(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                add(found, old.get(i), Of.BOTH);
                i++;
                j++;
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                add(found, old.get(i++), Of.OLD);
            } else {
                add(found, now.get(j++), Of.NEW);
            }
        }
        return List.copyOf(found);
    }

    private static List<String> words(String text) {
        return new ArrayList<>(
                WORD.matcher(text).results().map(MatchResult::group).toList());
    }

    /** How many words the rests of both texts have in common, from each place on. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(Deque<Stretch> found, String word, Of of) {
        Stretch last = found.peekLast();
        if (last != null && last.of() == of) {
            found.removeLast();
            found.addLast(new Stretch(last.text() + word, of));
        } else {
            found.addLast(new Stretch(word, of));
        }
    }
}
