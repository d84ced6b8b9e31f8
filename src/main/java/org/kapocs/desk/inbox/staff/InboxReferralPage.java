package org.kapocs.desk.inbox.staff;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.Along;
import org.kapocs.desk.contact.Enclosures;
import org.kapocs.desk.referral.Answering;
import org.kapocs.desk.referral.Desk;
import org.kapocs.desk.referral.InboxLine;
import org.kapocs.desk.referral.InboxView;
import org.kapocs.desk.referral.Referral;
import org.kapocs.desk.referral.Turn;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Page;

/**
 * A referral that was sent to the reader's organization.
 *
 * @param along the files that go with what both wrote to each other
 * @param answer what a partner with a link would see and could say
 * @param reader who looks at it
 * @param written what was typed to who refers, when it could not be taken
 * @param unsent names of files that were to go with it, and have to be chosen again
 */
public record InboxReferralPage(
        InboxView inbox,
        Along along,
        Enclosures.ToSend toSend,
        Answering answer,
        UUID reader,
        String written,
        List<String> unsent)
        implements Page {

    @Override
    public int status() {
        return toSend.turned().isEmpty() ? answer.status() : 400;
    }

    public Referral referral() {
        return inbox.referral();
    }

    /** As it stands in the list. */
    public String number() {
        return InboxLine.number(referral());
    }

    /** Whether others who were referred together with this one, who is helped, wait for an answer. */
    public boolean several() {
        return inbox.party().stream().anyMatch(each -> each.state().unanswered());
    }

    public String kind(Referral each) {
        return each.state().kind();
    }

    public String stateKey(Referral each) {
        return each.state().unanswered()
                ? "referral.inbox.state.new"
                : each.state().nameKey();
    }

    public String address() {
        return "/staff/inbox/" + referral().id();
    }

    public boolean over() {
        return answer.view().over();
    }

    /** Who looks after it; null as long as nobody does. */
    public @Nullable UUID handler() {
        Desk desk = referral().desk();
        return desk == null ? null : desk.handler();
    }

    public boolean mine() {
        return reader.equals(handler());
    }

    /** Their name; empty for nobody, and for who has left. */
    public String handledBy() {
        UUID handler = handler();
        return handler == null ? "" : inbox.colleagues().getOrDefault(handler, "");
    }

    public List<Choice> colleagues() {
        return inbox.colleagues().entrySet().stream()
                .map(each -> new Choice(each.getKey().toString(), each.getValue()))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    /** Who wrote it: the name of a colleague, or that of the other organization. */
    public String author(Turn turn) {
        return turn.side() == Turn.Side.ASKER
                ? inbox.asking()
                : inbox.colleagues().getOrDefault(turn.account(), "");
    }
}
