package org.kapocs.shared.webhook.staff;

import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;
import org.kapocs.shared.webhook.Delivery;
import org.kapocs.shared.webhook.Receiver;
import org.kapocs.shared.webhook.Webhooks;

/**
 * A program that is told what happens, and what it was told.
 *
 * @param secret with which it is signed, when it was made just now
 */
public record WebhookPage(
        Receiver receiver,
        WebhookForm form,
        Webhooks.Log log,
        @Nullable String secret) implements Page {

    @Override
    public int status() {
        return form.errors().isEmpty() ? 200 : 400;
    }

    public String address() {
        return "/staff/webhooks/" + receiver.id();
    }

    /** The address of the older part of the log. */
    public @Nullable String older() {
        return log.next().map(before -> address() + "?before=" + before).orElse(null);
    }

    /** How a line is marked. */
    public String mark(Delivery line) {
        return marked(line);
    }

    static String marked(Delivery line) {
        return switch (line.state()) {
            case DELIVERED -> "good";
            case FAILED -> "bad";
            case DROPPED -> "";
            case WAITING -> line.tries() > 0 ? "warn" : "";
        };
    }

    /** When it was last tried, and when it is tried next. */
    public String tried(Frame frame, Delivery line) {
        String last = line.triedAt() == null ? "" : frame.dateTime(line.triedAt());
        return line.state() == Delivery.State.WAITING && line.tries() > 0
                ? last + " – " + frame.text("webhook.log.next", "time", frame.dateTime(line.dueAt()))
                : last;
    }

    /** What stood in the way the last time, with the number that the receiver answered. */
    public String hindrance(Frame frame, Delivery line) {
        return answered(frame, line);
    }

    static String answered(Frame frame, Delivery line) {
        if (line.hindrance() == null) {
            return line.code() == null ? "" : line.code().toString();
        }
        String why = frame.text(line.hindrance().key());
        return line.code() == null ? why : line.code() + " – " + why;
    }
}
