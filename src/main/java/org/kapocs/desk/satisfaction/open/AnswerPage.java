package org.kapocs.desk.satisfaction.open;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.satisfaction.SatisfactionLinks.Door;
import org.kapocs.shared.web.Page;

/**
 * Three pictures; after one was touched, thanks, and room for a sentence. Nothing says whom it concerns.
 *
 * @param path where the answer goes, after the language
 * @param typed what could not be kept; null when nothing was sent
 */
public record AnswerPage(
        String path,
        Door door,
        Map<String, String> errors,
        @Nullable Typed typed) implements Page {
    @Override
    public int status() {
        return switch (door.state()) {
            case FRESH, CHANGING -> errors.isEmpty() ? 200 : 400;
            case USED -> 410;
            case GONE -> 404;
        };
    }

    /** The beginning of its message keys. */
    public String title() {
        return "satisfaction.door." + door.state() + ".title";
    }
}
