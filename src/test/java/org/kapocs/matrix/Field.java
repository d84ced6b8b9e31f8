package org.kapocs.matrix;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** A group of what is known of somebody: a letter in the matrix, a word on the page made from it. */
enum Field {
    NAME('N', "name", "of a client"),
    REACH('R', "reach", "how a client is reached"),
    MARK('M', "mark", "the number of a case or the code of a contact"),
    TEXT('T', "text", "messages, notes and summaries"),
    NEED('Q', "need", "what was said of a need"),
    PAPER('P', "papers", "the number of an identity document or the end of a residence status"),
    ASKED('S', "asked", "what a referral asks for"),
    LETTER('L', "letters", "what an authority asks to be told"),
    WISH('W', "wishes", "what somebody asks of what is kept of them, or why it is not erased"),
    SEALED('D', "sealed", "somebody whose file is sealed"),
    EMERGENCY('E', "emergency", "why a sealed file was opened"),
    LISTED('K', "lists", "somebody on a list kept elsewhere until now"),
    TRAIL('A', "trail", "who opened a file, or did something"),
    ACCOUNT('U', "account", "the e-mail address of a member of staff"),
    COUNT('C', "counts", "needs in numbers");

    final char letter;
    final String word;
    final String means;

    Field(char letter, String word, String means) {
        this.letter = letter;
        this.word = word;
        this.means = means;
    }

    static String letters(Collection<Field> fields) {
        return Arrays.stream(values())
                .filter(fields::contains)
                .map(field -> String.valueOf(field.letter))
                .collect(Collectors.joining());
    }

    static String words(String letters) {
        return Arrays.stream(values())
                .filter(field -> letters.indexOf(field.letter) >= 0)
                .map(field -> field.word)
                .collect(Collectors.joining(", "));
    }
}
