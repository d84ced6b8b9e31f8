package org.kapocs.desk.referral.open;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.kapocs.desk.contact.FilePart;
import org.kapocs.desk.referral.OwnWords;
import org.kapocs.desk.referral.PartnerMessage;
import org.kapocs.desk.referral.Referral;
import org.kapocs.desk.referral.ReferralHistory;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.directory.Directory;
import org.kapocs.facts.need.Needs;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** What referrals add to a newcomer's own file. */
@Component
class OwnPart implements FilePart {
    private final ReferralHistory history;
    private final Directory directory;
    private final Needs needs;
    private final Clients clients;
    private final OwnWords words;
    private final Clock clock;

    OwnPart(ReferralHistory history, Directory directory, Needs needs, Clients clients, OwnWords words, Clock clock) {
        this.history = history;
        this.directory = directory;
        this.needs = needs;
        this.clients = clients;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Added of(Who.CodeHolder who, Language language) {
        List<Referral> own = history.own(who);
        return own.isEmpty()
                ? Added.NOTHING
                : new Added(
                        List.of(piece(who, own, language)),
                        own.stream()
                                .map(sent -> new Subject("referral", sent.id()))
                                .toList(),
                        own.stream()
                                .collect(Collectors.toMap(
                                        Referral::id, sent -> sent.to().organizationName())));
    }

    private Piece piece(Who.CodeHolder who, List<Referral> own, Language language) {
        ReferralHistory.Told told = history.told(who, own);
        return new OwnReferrals(
                own,
                told.lastSeen(),
                told.messages().stream().collect(Collectors.groupingBy(PartnerMessage.Said::referral)),
                directory.services(own.stream().map(each -> each.to().service()).toList(), language),
                needs.byIds(own.stream().map(Referral::need).toList()),
                reachable(who, own.getFirst()),
                words.told(who, own),
                clock.instant());
    }

    /** A client known from an earlier contact keeps their record under that one's code: no call is promised then. */
    private boolean reachable(Who.CodeHolder who, Referral referral) {
        return clients.find(who, referral.client(), Purpose.OWN_FILE)
                .filter(client -> !client.person().reach().isEmpty())
                .isPresent();
    }
}
