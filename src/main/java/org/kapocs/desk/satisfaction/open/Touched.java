package org.kapocs.desk.satisfaction.open;

import java.util.Map;
import org.kapocs.desk.satisfaction.Given;
import org.kapocs.desk.satisfaction.Picture;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.TypedText;

/** Reads what was touched and typed. */
final class Touched {
    private Touched() {}

    /**
     * The form with the sentence says that it is one; an empty field there leaves what was written before,
     * unless that is to be erased; what is written replaces it anyway.
     */
    static Given given(Form sent) {
        Picture picture = sent.one(Picture.class, "picture")
                .orElseThrow(() -> new Problem.Invalid(Map.of("picture", "satisfaction.error.picture")));
        if (!sent.has("more")) {
            return new Given(picture, null, null);
        }
        String words = TypedText.line(sent.text("words"));
        return new Given(picture, words.isEmpty() && !sent.has("erase") ? null : words, sent.has("call"));
    }
}
