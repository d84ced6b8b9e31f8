package org.kapocs.shared.privacy;

import java.util.List;
import org.kapocs.shared.language.Language;

/**
 * What a client takes home of a consent, in one language.
 *
 * @param text what was agreed to, whole
 * @param lines the facts of it, each as a label and a value
 */
public record ConsentReceipt(Language language, String title, String text, List<Line> lines, String keep) {

    /** One fact. */
    public record Line(String label, String value) {}
}
