package org.kapocs.desk.referral.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.referral.Reasons;
import org.kapocs.desk.referral.ReferralLine;
import org.kapocs.desk.referral.ReferralLines;
import org.kapocs.desk.referral.ReferralList;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.table.Batch;
import org.kapocs.shared.table.Cell;
import org.kapocs.shared.table.Column;
import org.kapocs.shared.table.Listing;
import org.springframework.stereotype.Component;

/** The list of referrals as a file: what {@link ReferralsPage} shows of them, and no more. */
@Component
class ReferralTable {
    private final ReferralList list;
    private final Messages messages;
    private final Clock clock;

    ReferralTable(ReferralList list, Messages messages, Clock clock) {
        this.list = list;
        this.messages = messages;
        this.clock = clock;
    }

    Listing<ReferralLine> of(Who.Staff who, Language reader, ReferralWish wish) {
        return new Listing<>("referrals", columns(reader), after -> {
            ReferralLines found = list.batch(who, wish.query(after), Batch.LINES);
            return new Batch<>(found.lines(), found.next());
        });
    }

    private List<Column<ReferralLine>> columns(Language reader) {
        ZoneId zone = clock.getZone();
        return List.of(
                new Column<>("referral.list.number", line -> Cell.text(line.number())),
                new Column<>(
                        "referral.list.client",
                        line -> Cell.text(
                                line.client() == null
                                        ? ""
                                        : line.client().name().spoken())),
                new Column<>("referral.list.language", line -> Cell.text(language(line, reader))),
                new Column<>(
                        "referral.list.need",
                        line -> Cell.text(
                                line.topic().isEmpty() ? "" : messages.text(reader, "topic." + line.topic()))),
                new Column<>(
                        "referral.list.service",
                        line -> Cell.text(line.referral().to().called())),
                new Column<>(
                        "referral.list.recipient",
                        line -> Cell.text(line.referral().to().organizationName())),
                new Column<>(
                        "referral.list.state",
                        line -> Cell.text(
                                messages.text(reader, line.referral().state().nameKey()))),
                new Column<>("referral.list.reason", line -> Cell.text(reason(line, reader))),
                new Column<>("referral.list.sent", line -> day(line.referral().sentAt(), zone)),
                new Column<>("referral.list.since", line -> day(line.referral().stateSince(), zone)),
                new Column<>(
                        "referral.list.late",
                        line -> line.late() ? Cell.text(messages.text(reader, "referral.list.silent")) : Cell.EMPTY));
    }

    private static Cell day(@Nullable Instant at, ZoneId zone) {
        return at == null ? Cell.EMPTY : new Cell.Day(at.atZone(zone).toLocalDate());
    }

    private static String language(ReferralLine line, Language reader) {
        return line.client() == null || line.client().language() == null
                ? ""
                : Spoken.name(line.client().language(), reader);
    }

    private String reason(ReferralLine line, Language reader) {
        return Reasons.key(line.referral().reason())
                .map(key -> messages.text(reader, key))
                .orElse("");
    }
}
