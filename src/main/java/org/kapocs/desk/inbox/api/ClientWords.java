package org.kapocs.desk.inbox.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kapocs.desk.referral.PartnerMessage;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.web.Checked;

/** Words for the client, such as when to come, which they read in their file. */
record ClientWords(
        @Means("At most 1000 letters.") String text,

        @Means("In which they are written, one of the public languages.")
        String language)
        implements Checked {

    @Override
    public Map<String, String> wrong(Languages languages) {
        var wrong = new LinkedHashMap<String, String>();
        if (text != null && text.isBlank()) {
            wrong.put("text", "referral.turn.error.empty");
        }
        if (text != null && text.strip().length() > PartnerMessage.LONGEST) {
            wrong.put("text", "referral.message.error.long");
        }
        if (language != null && languages.of(language).isEmpty()) {
            wrong.put("language", "referral.message.error.language");
        }
        return wrong;
    }

    PartnerMessage said(String once) {
        return new PartnerMessage(text, language, once);
    }
}
