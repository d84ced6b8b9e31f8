package org.kapocs.desk.contact.staff;

import java.util.List;
import java.util.Optional;
import org.kapocs.shared.language.Unlike;

/**
 * What is asked of a reply before it is sent, because its letters are of another language than the one that is said.
 *
 * @param translation whether it is the translation
 * @param sure of which of the two it was said before that it is so all the same
 */
public record Doubt(Unlike asked, boolean translation, List<String> sure) {
    static final String TEXT = "text";
    static final String TRANSLATION = "translation";

    static Optional<Doubt> of(Optional<Unlike> text, Optional<Unlike> translation, List<String> sure) {
        return text.filter(_ -> !sure.contains(TEXT))
                .map(asked -> new Doubt(asked, false, sure))
                .or(() -> translation
                        .filter(_ -> !sure.contains(TRANSLATION))
                        .map(asked -> new Doubt(asked, true, sure)));
    }
}
