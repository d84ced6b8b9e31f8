package org.kapocs.desk.casework.open;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseNeed;
import org.kapocs.desk.casework.OwnFile;
import org.kapocs.desk.contact.Reach;
import org.kapocs.desk.contact.ReachTold;
import org.kapocs.facts.client.ReachKind;
import org.kapocs.facts.matter.Matter;
import org.kapocs.facts.need.Topic;
import org.kapocs.shared.privacy.Consent;
import org.kapocs.shared.privacy.Sharing;
import org.kapocs.shared.web.Piece;

/**
 * The client's case in their own file.
 *
 * @param services names of the services that answered a need
 * @param uses what is shown now under consents, by consent
 * @param reach how the record says that they are reached, as far as it is told
 * @param onMatters what another room tells of a matter, by its code
 */
public record CasePiece(
        OwnFile own,
        Map<UUID, String> services,
        Map<UUID, Sharing.Use> uses,
        Map<String, Piece> onMatters,
        LocalDate today,
        List<Reach> reach)
        implements Piece, ReachTold {
    @Override
    public List<Reach> beside(Reach said) {
        return reach.stream()
                .filter(way -> way.kind() != said.kind() || !key(way).equals(key(said)))
                .toList();
    }

    /** Without those that endanger them when another reads their page: of these the officer speaks with them. */
    public List<CaseNeed> needs() {
        return own.needs().stream().filter(each -> !each.delicate()).toList();
    }

    /** As {@link #needs()}. */
    public List<Matter> matters() {
        return own.matters().stream()
                .filter(each -> !Topic.delicate(each.topic()))
                .toList();
    }

    /** What another room tells of a matter; nothing when none does. */
    public @Nullable Piece onMatter(Matter matter) {
        return onMatters.get(matter.code());
    }

    /** What answered the need, where a service did. */
    public Optional<String> answeredBy(CaseNeed need) {
        return Optional.ofNullable(need.need().service()).map(services::get);
    }

    /** What comes now of a consent that holds; one to keep the file is always in use, and of one to offer it nothing else. */
    public Sharing.Use use(Consent consent) {
        boolean kept = own.file().keptOn(consent.given());
        return uses.getOrDefault(consent.id(), kept ? Sharing.Use.SHOWN : Sharing.Use.UNUSED);
    }

    /** The message that says what comes of taking it back. */
    public String withdrawKey(Consent consent) {
        return own.file().keptOn(consent.given()) ? "casework.file.withdraw.own" : "casework.file.withdraw.text";
    }

    private static String key(Reach way) {
        return new org.kapocs.facts.client.Reach(ReachKind.valueOf(way.kind().name()), way.value(), "").key();
    }

    public boolean holds(Consent consent) {
        return consent.inForce(today);
    }
}
