package org.kapocs.shared.webhook.staff;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.filter.ListHead;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;
import org.kapocs.shared.webhook.Delivery;
import org.kapocs.shared.webhook.DeliveryLines;
import org.kapocs.shared.webhook.DeliveryQuery;
import org.kapocs.shared.webhook.Hindrance;
import org.kapocs.shared.webhook.Receiver;

/**
 * What the receivers of the organization were told.
 *
 * @param kinds of what they can be told
 */
public record DeliveriesPage(
        DeliveryQuery query, ListHead head, DeliveryLines found, List<Receiver> receivers, Collection<String> kinds)
        implements Page {

    public boolean narrowed() {
        return head.wish().narrowed() || head.wish().worded();
    }

    public String receiver() {
        return query.receiver() == null ? "" : query.receiver().toString();
    }

    public String value(@Nullable Enum<?> chosen) {
        return ListWish.name(chosen);
    }

    /** How a line is marked. */
    public String mark(Delivery line) {
        return WebhookPage.marked(line);
    }

    /** What stood in the way the last time, with the number that the receiver answered. */
    public String answer(Frame frame, Delivery line) {
        return WebhookPage.answered(frame, line);
    }

    public List<Choice> receiverChoices() {
        return receivers.stream()
                .map(each -> new Choice(each.id().toString(), each.name()))
                .toList();
    }

    public List<Choice> kindChoices(Frame frame) {
        return kinds.stream()
                .map(each -> new Choice(each, frame.text("webhook.kind." + each)))
                .toList();
    }

    public List<Choice> states(Frame frame) {
        return Arrays.stream(Delivery.State.values())
                .map(each -> new Choice(each.name(), frame.text("webhook.delivery." + each)))
                .toList();
    }

    public List<Choice> hindrances(Frame frame) {
        return Arrays.stream(Hindrance.values())
                .map(each -> new Choice(each.name(), frame.text(each.key())))
                .toList();
    }

    public List<Choice> days(Frame frame) {
        return DeliveriesFiltered.DAYS.stream()
                .map(each -> new Choice(each.toString(), frame.text("webhook.log.days", "days", each)))
                .toList();
    }

    /** To what the list is narrowed, in words. */
    public List<String> narrowing(Frame frame) {
        return Stream.of(
                        receiverChoices().stream()
                                .filter(each -> each.value().equals(receiver()))
                                .map(Choice::label)
                                .findFirst()
                                .orElse(""),
                        kindChoices(frame).stream()
                                .filter(each -> each.value().equals(query.kind()))
                                .map(Choice::label)
                                .findFirst()
                                .orElse(""),
                        query.state() == null ? "" : frame.text("webhook.delivery." + query.state()),
                        query.hindrance() == null
                                ? ""
                                : frame.text(query.hindrance().key()),
                        query.days() == 0 ? "" : frame.text("webhook.log.days", "days", query.days()))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The address of the next page; null on the last. */
    public @Nullable String next() {
        return head.wish().from(head.path(), found.next());
    }
}
