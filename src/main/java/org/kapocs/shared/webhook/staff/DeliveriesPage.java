package org.kapocs.shared.webhook.staff;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.filter.ListHead;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.table.Sieve;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;
import org.kapocs.shared.webhook.Delivery;
import org.kapocs.shared.webhook.DeliveryLine;
import org.kapocs.shared.webhook.DeliveryQuery;
import org.kapocs.shared.webhook.Hindrance;
import org.kapocs.shared.webhook.Receiver;

/**
 * What the receivers of the organization were told.
 *
 * @param kinds of what they can be told
 */
public record DeliveriesPage(
        DeliveryQuery query,
        ListHead head,
        Sieve.Sieved<DeliveryLine> found,
        List<Receiver> receivers,
        Collection<String> kinds)
        implements Page {

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
        return Choice.all(Delivery.State.values(), each -> frame.text("webhook.delivery." + each));
    }

    public List<Choice> hindrances(Frame frame) {
        return Choice.all(Hindrance.values(), each -> frame.text(each.key()));
    }

    public List<Choice> days(Frame frame) {
        return DeliveriesFiltered.DAYS.choices(frame);
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
                        DeliveriesFiltered.DAYS.said(frame, query.days()))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
