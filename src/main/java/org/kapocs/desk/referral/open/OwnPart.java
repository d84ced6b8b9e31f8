package org.kapocs.desk.referral.open;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.contact.FilePart;
import org.kapocs.desk.referral.Referral;
import org.kapocs.desk.referral.ReferralHistory;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** What referrals add to a newcomer's own file. */
@Component
class OwnPart implements FilePart {
    private final ReferralHistory history;

    OwnPart(ReferralHistory history) {
        this.history = history;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Piece> of(Who.CodeHolder who, Language language) {
        List<Referral> own = history.own(who);
        return own.isEmpty() ? List.of() : List.of(new OwnReferrals(own, history.lastSeen(who, own)));
    }

    @Override
    public Map<UUID, String> partners(Who.CodeHolder who) {
        return history.own(who).stream()
                .collect(Collectors.toMap(Referral::id, sent -> sent.to().organizationName()));
    }

    @Override
    public List<Subject> subjects(Who.CodeHolder who) {
        return history.own(who).stream()
                .map(sent -> new Subject("referral", sent.id()))
                .toList();
    }
}
