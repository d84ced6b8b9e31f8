package org.kapocs.desk.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.web.Problem;

/**
 * A case that somebody asks for, whose client is with them.
 *
 * @param number as the house writes it
 * @param words for who decides; names nobody, for a number that is wrong leads to somebody else
 * @param agreed how the client said yes
 */
public record Wanted(String number, Why why, String words, HowGiven agreed) {
    /** What a request can say: how busy others are does not show from outside. */
    public static final List<Why> REASONS =
            List.of(Why.CLIENT_WISH, Why.MOVED, Why.LANGUAGE, Why.COMPETENCE, Why.OTHER);

    /**
     * As it was typed.
     *
     * @throws Problem.Invalid with the fields that say too little; none of them tells whether there is such a case
     */
    public static Wanted of(String typed, @Nullable Why why, String words, @Nullable HowGiven agreed) {
        var wrong = new HashMap<String, String>();
        Optional<String> number = Case.numberIn(typed);
        if (number.isEmpty()) {
            wrong.put("number", "transfer.error.number");
        }
        if (why == null || !REASONS.contains(why)) {
            wrong.put("why", "transfer.error.why");
        }
        if (agreed == null) {
            wrong.put("agreed", "transfer.error.agreed");
        }
        Offer.check(wrong, "words", words.strip(), why == Why.OTHER);
        if (why == null || agreed == null || !wrong.isEmpty()) {
            throw new Problem.Invalid(wrong);
        }
        return new Wanted(number.orElseThrow(), why, words.strip(), agreed);
    }
}
