package org.kapocs.desk.referral.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.referral.Reasons;
import org.kapocs.desk.referral.ReferralFilter;
import org.kapocs.desk.referral.ReferralLine;
import org.kapocs.desk.referral.ReferralLines;
import org.kapocs.desk.referral.ReferralQuery.View;
import org.kapocs.desk.referral.ReferralShelf;
import org.kapocs.shared.filter.ListHead;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * A list of sent referrals.
 *
 * @param wish what was asked for
 */
public record ReferralsPage(
        ReferralWish wish,
        ReferralLines found,
        ReferralShelf shelf,
        ListHead head,
        List<Choice> topics,
        List<Choice> languages)
        implements Page {

    public List<View> views() {
        return List.of(View.MINE, View.OURS, View.OVER);
    }

    public String address(View view) {
        return "/staff/referrals?view=" + ReferralWish.name(view);
    }

    /** How many there are, or that there are more than were counted; empty where nobody counts. */
    public String number(Frame frame, View view) {
        int counted = switch (view) {
            case MINE -> shelf.mine();
            case OURS -> shelf.ours();
            default -> -1;
        };
        return counted < 0
                ? ""
                : counted > ReferralShelf.COUNTED
                        ? frame.text("casework.cases.counted", "number", ReferralShelf.COUNTED)
                        : frame.number(counted);
    }

    public boolean searched() {
        return wish.view() == View.SEARCH;
    }

    public boolean narrowed() {
        return !wish.filter().isEmpty();
    }

    public List<Choice> states(Frame frame) {
        return ReferralWish.states(wish.view()).stream()
                .map(each -> new Choice(each.name(), frame.text(each.nameKey())))
                .toList();
    }

    public List<Choice> recipients() {
        return shelf.recipients().stream()
                .map(each -> new Choice(each.id().toString(), each.name()))
                .toList();
    }

    public List<Choice> days(Frame frame) {
        return ReferralWish.DAYS.stream()
                .map(each -> new Choice(each.toString(), frame.text("referral.list.days", "days", each)))
                .toList();
    }

    /** To what the list is narrowed, in words. */
    public List<String> narrowing(Frame frame) {
        ReferralFilter filter = wish.filter();
        var words = new ArrayList<String>();
        words.add(filter.state() == null ? "" : frame.text(filter.state().nameKey()));
        words.add(label(
                recipients(),
                filter.recipient() == null ? "" : filter.recipient().toString()));
        words.add(filter.topic().isEmpty() ? "" : frame.text("topic." + filter.topic()));
        words.add(filter.language().isEmpty() ? "" : frame.languageName(filter.language()));
        words.add(filter.days() == 0 ? "" : frame.text("referral.list.days", "days", filter.days()));
        words.add(filter.late() ? frame.text("referral.list.silent") : "");
        words.add(filter.asked() ? frame.text("referral.waiting.said") : "");
        words.removeIf(String::isEmpty);
        return words;
    }

    private static String label(List<Choice> choices, String value) {
        return choices.stream()
                .filter(each -> each.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse("");
    }

    public String kind(ReferralLine line) {
        return line.referral().state().kind();
    }

    /** Whether who was asked waits for a word of ours. */
    public boolean waits(ReferralLine line) {
        return CaseReferrals.waitsForUs(line.referral());
    }

    public Optional<String> reason(ReferralLine line) {
        return Reasons.key(line.referral().reason());
    }

    /** The address of the next page; null on the last. */
    public @Nullable String next() {
        return wish.wish().from(head.path(), found.next());
    }
}
