package org.kapocs.desk.inbox.api;

import java.util.LinkedHashMap;
import org.kapocs.desk.referral.PartnerMessage;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.web.Problem;

/** Words for the client, such as when to come, which they read in their file. */
record ClientWords(
        @Means("At most 1000 letters.") String text,

        @Means("In which they are written, one of the public languages.")
        String language) {

    /** @throws Problem.Invalid with all that is wrong, by the field of the body in which these stand */
    PartnerMessage said(Languages languages, String once) {
        var wrong = new LinkedHashMap<String, String>();
        if (text.isBlank()) {
            wrong.put("message.text", "referral.turn.error.empty");
        }
        if (text.strip().length() > PartnerMessage.LONGEST) {
            wrong.put("message.text", "referral.message.error.long");
        }
        if (languages.of(language).isEmpty()) {
            wrong.put("message.language", "referral.message.error.language");
        }
        if (!wrong.isEmpty()) {
            throw new Problem.Invalid(wrong);
        }
        return new PartnerMessage(text, language, once);
    }
}
