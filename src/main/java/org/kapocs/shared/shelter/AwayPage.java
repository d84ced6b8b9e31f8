package org.kapocs.shared.shelter;

import java.util.List;
import org.kapocs.shared.web.Page;

/**
 * Says that it cannot be done just now, and keeps what the person has typed, to be sent again.
 *
 * @param status 503 or 507
 * @param address what was asked for
 * @param sent whether something was sent
 * @param kept what was typed; empty where it may not be kept, as a password, or cannot, as a file
 */
public record AwayPage(int status, String address, boolean sent, List<Kept> kept) implements Page {
    /** One value of one field. */
    public record Kept(String field, String value) {}

    public boolean full() {
        return status == 507;
    }

    /** The message that says what happened, what was kept and what to do next. */
    public String text() {
        if (full()) {
            return "shelter.full.text";
        }
        return sent ? "shelter.sent.text" : "web.error.503.text";
    }
}
