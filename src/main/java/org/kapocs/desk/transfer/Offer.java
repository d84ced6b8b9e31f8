package org.kapocs.desk.transfer;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.web.Problem;

/**
 * To whom a case is to be offered, and why.
 *
 * @param person of one's own organization; null for anybody there, and for another organization
 * @param asked what they read before they accept; names nobody
 * @param basis why another organization may have it; null inside of one's own
 */
public record Offer(
        UUID to,
        @Nullable UUID person,
        Why why,
        String asked,
        @Nullable LegalBasis basis) {
    static final int LONGEST = 2_000;

    /** @throws Problem.Invalid where no reason is said in words and none of those that need no words */
    public Offer {
        asked = asked.strip();
        var wrong = new HashMap<String, String>();
        check(wrong, "asked", asked, why == Why.OTHER);
        if (!wrong.isEmpty()) {
            throw new Problem.Invalid(wrong);
        }
    }

    /** Words that are not too many, and are there where they must be. */
    static void check(Map<String, String> wrong, String field, String words, boolean needed) {
        if (words.length() > LONGEST) {
            wrong.put(field, "transfer.error.long");
        } else if (needed && words.isBlank()) {
            wrong.put(field, "transfer.error.words");
        }
    }
}
