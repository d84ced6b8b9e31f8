package org.kapocs.desk.papers.staff;

import java.util.Map;
import org.kapocs.shared.web.TypedText;

/** A document to look for, as it is typed. */
public record FindForm(String kind, String country, String number) {
    static FindForm empty() {
        return new FindForm("PASSPORT", "", "");
    }

    static FindForm of(Map<String, String> sent) {
        return new FindForm(
                TypedText.line(sent.getOrDefault("kind", "")),
                TypedText.line(sent.getOrDefault("country", "")),
                TypedText.line(sent.getOrDefault("number", "")));
    }
}
