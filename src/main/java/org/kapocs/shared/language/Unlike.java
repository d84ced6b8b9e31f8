package org.kapocs.shared.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text whose letters are not those of the language that it is said to be in. Whoever wrote it is asked; nothing is
 * refused. Languages with the same letters are not told apart. A form that asks has {@link #ASKED} among its errors.
 *
 * @param said the tag of the language that it is said to be in
 * @param rather tags of languages of the house with the letters that it has, the likeliest first
 */
public record Unlike(String said, List<String> rather) {
    /** The name under which a form says that there is something to ask, and where on the page it is. */
    public static final Map<String, String> ASKED = Map.of("unlike", "web.unlike.ask");

    private static final int NEARLY_NONE = 10;
    private static final int WORDS = 2;
    private static final int LETTERS = 12;

    /** Written in more than one alphabet: nothing can be told of them. */
    private static final Set<String> SEVERAL = Set.of("az", "ckb", "kk", "kmr", "rom", "sr", "uz");

    private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}]");
    /** An address, a link or a code is the same in every language. */
    private static final Pattern NO_WORD = Pattern.compile("\\d|@|/|\\p{L}\\.\\p{L}");

    public Unlike {
        rather = List.copyOf(rather);
    }

    /**
     * What there is to ask about a text; nothing where its language can be the one that it is said to be in.
     *
     * @param open the languages of the house
     * @param reader in whose language whoever wrote it works
     */
    public static Optional<Unlike> of(String text, String said, List<Language> open, Language reader) {
        List<String> words = Stream.of(GAP.split(text))
                .filter(word -> !NO_WORD.matcher(word).find())
                .toList();
        return fits(words, said) ? Optional.empty() : Optional.of(new Unlike(said, rather(words, open, reader)));
    }

    private static List<String> rather(List<String> words, List<Language> open, Language reader) {
        List<Language> fitting =
                open.stream().filter(each -> fits(words, each.tag())).toList();
        boolean ours = fitting.stream().anyMatch(Language::staff);
        return fitting.stream()
                .filter(each -> each.staff() || !ours)
                .sorted(Comparator.comparing((Language each) -> !each.equals(reader)))
                .map(Language::tag)
                .toList();
    }

    /** Whether it can be that language: some letters are its own, or it is names and little more. */
    private static boolean fits(List<String> words, String language) {
        Set<Integer> own = scripts(language);
        if (own.isEmpty()) {
            return true;
        }
        long all = letters(words).count();
        long theirs =
                letters(words).filter(letter -> own.contains(script(letter))).count();
        return theirs * NEARLY_NONE >= all && theirs > 0 || !says(words);
    }

    /** Names begin with a capital, where there are any. */
    private static boolean says(List<String> words) {
        long small = words.stream()
                .filter(word -> letters(List.of(word)).count() > 1)
                .filter(word ->
                        Character.isLowerCase(letters(List.of(word)).findFirst().orElse(0)))
                .count();
        long caseless = letters(words)
                .filter(letter -> UCharacter.getType(letter) == Character.OTHER_LETTER)
                .mapToLong(letter -> script(letter) == UScript.HAN ? 2 : 1)
                .sum();
        return small >= WORDS || caseless >= LETTERS;
    }

    private static Stream<Integer> letters(List<String> words) {
        return words.stream()
                .flatMap(word -> word.codePoints().filter(Character::isLetter).boxed());
    }

    private static int script(int letter) {
        return UScript.getScript(letter);
    }

    private static Set<Integer> scripts(String language) {
        if (SEVERAL.contains(language)) {
            return Set.of();
        }
        String script =
                ULocale.addLikelySubtags(ULocale.forLanguageTag(language)).getScript();
        return switch (script) {
            case "" -> Set.of();
            case "Hans", "Hant" -> Set.of(UScript.HAN);
            case "Jpan" -> Set.of(UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA);
            case "Kore" -> Set.of(UScript.HAN, UScript.HANGUL);
            default -> Set.of(UScript.getCodeFromName(script));
        };
    }
}
