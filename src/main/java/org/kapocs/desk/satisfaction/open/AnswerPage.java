package org.kapocs.desk.satisfaction.open;

import java.util.Map;
import org.kapocs.desk.satisfaction.SatisfactionLinks.Door;
import org.kapocs.shared.web.Page;

/**
 * Three pictures; after one was touched, thanks, and room for a sentence. Nothing says whom it concerns.
 *
 * @param words what was typed and could not be kept
 */
public record AnswerPage(String token, Door door, Map<String, String> errors, String words) implements Page {
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
