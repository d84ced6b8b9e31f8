package org.kapocs.desk.papers.staff;

import java.util.Map;
import org.kapocs.desk.contact.PlainText;

/** A document to look for, as it is typed. */
public record FindForm(String kind, String country, String number) {
    static FindForm empty() {
        return new FindForm("PASSPORT", "", "");
    }

    static FindForm of(Map<String, String> sent) {
        return new FindForm(
                PlainText.line(sent.getOrDefault("kind", "")),
                PlainText.line(sent.getOrDefault("country", "")),
                PlainText.line(sent.getOrDefault("number", "")));
    }
}
