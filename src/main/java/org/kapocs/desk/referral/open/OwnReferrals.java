package org.kapocs.desk.referral.open;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.referral.Addressee;
import org.kapocs.desk.referral.OwnWords;
import org.kapocs.desk.referral.PartnerMessage;
import org.kapocs.desk.referral.Reasons;
import org.kapocs.desk.referral.Referral;
import org.kapocs.desk.referral.ReferralResult;
import org.kapocs.desk.referral.ReferralState;
import org.kapocs.desk.referral.Report;
import org.kapocs.desk.referral.Seen;
import org.kapocs.facts.directory.ServiceCard;
import org.kapocs.facts.directory.Wording;
import org.kapocs.facts.directory.open.OpeningTag;
import org.kapocs.facts.directory.open.WeekHours;
import org.kapocs.facts.need.Need;
import org.kapocs.facts.need.NeedState;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Piece;

/**
 * Whom the client point asked to help, in the newcomer's own file.
 *
 * @param said what they said to the newcomer, by referral
 * @param reachable whether the newcomer has said how to be reached
 * @param needs of these referrals
 * @param told of which of them it stands here where they are, and what we wrote to them
 * @param services what the directory says of them in the newcomer's language, by service
 */
public record OwnReferrals(
        List<Referral> referrals,
        Map<UUID, Seen> seen,
        Map<UUID, List<PartnerMessage.Said>> said,
        Map<UUID, ServiceCard> services,
        Map<UUID, Need> needs,
        boolean reachable,
        OwnWords.Told told,
        Instant now)
        implements Piece {
    private static final List<ReferralState> WAY =
            List.of(ReferralState.REQUESTED, ReferralState.ACCEPTED, ReferralState.COMPLETED);
    private static final Set<ReferralState> LOST =
            Set.of(ReferralState.REJECTED, ReferralState.FAILED, ReferralState.EXPIRED);

    /** The states on the way of a referral that goes well. */
    public List<ReferralState> way() {
        return WAY;
    }

    /** Whether it has come as far as that, or is there. */
    public boolean reached(Referral referral, ReferralState state) {
        return position(referral.state()) >= WAY.indexOf(state);
    }

    public boolean onTheWay(Referral referral) {
        return position(referral.state()) >= 0;
    }

    private static int position(ReferralState state) {
        return switch (state) {
            case REQUESTED, RECEIVED -> 0;
            case ACCEPTED, IN_PROGRESS, ON_HOLD -> 1;
            case COMPLETED -> 2;
            default -> -1;
        };
    }

    /** The name in the newcomer's language where there is one; what was asked then, when the directory has lost it. */
    public Wording name(Referral referral) {
        return card(referral)
                .map(ServiceCard::name)
                .orElse(new Wording(referral.to().serviceName(), "und", true));
    }

    public Optional<ServiceCard> card(Referral referral) {
        return Optional.ofNullable(services.get(referral.to().service()));
    }

    /** Whether where it is stands here. */
    public boolean placeTold(Referral referral) {
        return told.places().contains(referral.id());
    }

    /** Where to go: all there are, or the one to which they are sent, with its name. */
    public List<String> addresses(Referral referral, ServiceCard card) {
        Addressee.At at = referral.to().at();
        List<String> all = places(at, card).map(ServiceCard.Place::address).toList();
        Stream<String> name = at == null || all.stream().anyMatch(address -> address.contains(at.name()))
                ? Stream.empty()
                : Stream.of(at.name());
        return Stream.concat(name, all.stream()).filter(line -> !line.isEmpty()).toList();
    }

    private static Stream<ServiceCard.Place> places(Addressee.@Nullable At at, ServiceCard card) {
        return card.places().stream()
                .filter(place ->
                        at == null || place.id().filter(at.id()::equals).isPresent());
    }

    /** When it is open; nothing where they are sent to one location and those hours are of others, too. */
    public List<ServiceCard.Hours> hours(Referral referral, ServiceCard card) {
        if (everywhere(referral, card)) {
            return card.hours();
        }
        return places(referral.to().at(), card)
                .flatMap(place -> place.hours().stream())
                .toList();
    }

    /** Whether the hours of the service hold wherever they are sent. */
    public boolean everywhere(Referral referral, ServiceCard card) {
        return referral.to().at() == null
                || card.places().stream().allMatch(place -> place.hours().isEmpty());
    }

    public WeekHours week(List<ServiceCard.Hours> hours) {
        return new WeekHours(hours);
    }

    public OpeningTag opening(ServiceCard card) {
        return new OpeningTag(card.opening(), now);
    }

    /** What follows from their having accepted, as a message key: they call only whom they can reach. */
    public Optional<String> next(Referral referral) {
        if (!referral.state().sharing()) {
            return Optional.empty();
        }
        boolean call = reachable && referral.sections().contains(Section.REACH);
        if (!placeTold(referral)) {
            return Optional.of(call ? "referral.own.next.they.protected" : "referral.own.next.you.protected");
        }
        return Optional.of(call ? "referral.own.next.they" : "referral.own.next.you");
    }

    /** Whether it ended without help and the client point looks elsewhere: the need is still there. */
    public boolean looking(Referral referral) {
        Need need = needs.get(referral.need());
        boolean ended = LOST.contains(referral.state()) || referral.result() == ReferralResult.DECLINED_BY_CLIENT;
        return ended && need != null && need.state() == NeedState.OPEN;
    }

    /** What the newcomer has said of the help, as a message key. */
    public Optional<String> confirmed(Referral referral) {
        return referral.state() == ReferralState.COMPLETED && referral.result() != null
                ? Optional.of("referral.own.result." + referral.result())
                : Optional.empty();
    }

    public List<PartnerMessage.Said> said(Referral referral) {
        return said.getOrDefault(referral.id(), List.of());
    }

    /** Whether what we wrote to them stands here. */
    public boolean wordsTold(Referral referral) {
        return told.words().contains(referral.id());
    }

    /** Whether they no longer work for the newcomer on our asking, and a day that they gave may be one that nobody keeps. */
    public boolean left(Referral referral) {
        return referral.state() == ReferralState.CANCELLED && !said(referral).isEmpty();
    }

    /** Whether the newcomer may want to go there, or call. */
    public boolean going(Referral referral) {
        return next(referral).isPresent() || left(referral);
    }

    /** Why it stands so, where that is more than the state says: that they have begun is read once. */
    public Optional<String> reason(Referral referral) {
        boolean said = Stream.of(Report.BEGUN, Report.WAITING, Report.HELPED)
                .anyMatch(each -> each.name().equals(referral.reason()));
        return said ? Optional.empty() : Reasons.key(referral.reason());
    }

    /** What they have seen the last time, if anything. */
    public Optional<Seen> lastSeen(Referral referral) {
        return Optional.ofNullable(seen.get(referral.id()));
    }

    public String sections(Frame frame, Collection<Section> sections) {
        return frame.list(sections.stream()
                .sorted()
                .map(each -> frame.text(each.nameKey()))
                .toList());
    }
}
