package org.kapocs.desk.casework;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Consent;
import org.kapocs.shared.privacy.ConsentPurpose;
import org.kapocs.shared.privacy.Consents;
import org.kapocs.shared.privacy.GivenConsent;
import org.kapocs.shared.privacy.Sharing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What others did with somebody's cases, told to them until they say that they have read it. */
@Component
@Transactional
public class CaseNews {
    /** More is no news. */
    private static final int TOLD = 10;

    private final NewsRows rows;
    private final CaseGuard guard;
    private final Consents consents;
    private final List<Sharing> sharing;

    CaseNews(NewsRows rows, CaseGuard guard, Consents consents, List<Sharing> sharing) {
        this.rows = rows;
        this.guard = guard;
        this.consents = consents;
        this.sharing = sharing;
    }

    /**
     * The newest of each first.
     *
     * @param handed cases that were given to them, given away or taken over
     * @param withdrawn consents that clients of theirs took back
     */
    public record Told(List<Handed> handed, List<Withdrawn> withdrawn) {
        public boolean any() {
            return !handed.isEmpty() || !withdrawn.isEmpty();
        }
    }

    /** What this person has not read yet; one question when there is nothing. */
    @Transactional(readOnly = true)
    public Told told(Who.Staff who) {
        NewsRows.News news = rows.of(who.account(), TOLD);
        Set<UUID> taken = news.taken().stream().map(NewsRows.Taken::consent).collect(Collectors.toSet());
        Map<UUID, Consent> found = taken.isEmpty() ? Map.of() : consents.byIds(who, taken);
        Map<UUID, List<Sharing.Said>> said = said(who, news.taken(), found);
        List<Withdrawn> withdrawn = news.taken().stream()
                .filter(each -> found.containsKey(each.consent()))
                .map(each -> withdrawn(who, each, Objects.requireNonNull(found.get(each.consent())), said))
                .toList();
        return new Told(news.handed(), withdrawn);
    }

    /** Of consents with which something ended. */
    private Map<UUID, List<Sharing.Said>> said(Who.Staff who, List<NewsRows.Taken> taken, Map<UUID, Consent> found) {
        List<Consent> ended = taken.stream()
                .filter(each -> each.ended() != null)
                .map(each -> found.get(each.consent()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, List<Sharing.Said>> said = new HashMap<>();
        if (!ended.isEmpty()) {
            sharing.forEach(each -> said.putAll(each.saidBefore(who, ended)));
        }
        return said;
    }

    private static Withdrawn withdrawn(
            Who.Staff who, NewsRows.Taken taken, Consent consent, Map<UUID, List<Sharing.Said>> said) {
        GivenConsent given = consent.given();
        boolean kept = taken.onConsent()
                && given.purpose() == ConsentPurpose.CASEWORK
                && given.recipient().organization().equals(who.organization());
        return new Withdrawn(taken.file(), consent, taken.ended(), said.getOrDefault(consent.id(), List.of()), kept);
    }

    /** They have read that these changed hands. */
    public void read(Who.Staff who, Collection<UUID> happenings) {
        rows.read(who.account(), happenings);
    }

    /** They have seen that this consent was taken back; of a colleague's case it changes nothing. */
    public void seen(Who.Staff who, UUID file, UUID consent) {
        guard.find(who, file);
        rows.seen(who.account(), file, consent);
    }
}
