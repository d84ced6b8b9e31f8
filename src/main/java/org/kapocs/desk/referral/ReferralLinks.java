package org.kapocs.desk.referral;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Limits;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Rate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one-time links by which a recipient comes in without an account. Looking at a link changes nothing, because mail
 * scanners look at every link; using it does, once.
 */
@Component
public class ReferralLinks {
    private static final Who.Machine HOUSE = new Who.Machine("referral.link");
    private static final Rate GUESSES = new Rate("referral.link", 30, Duration.ofMinutes(15));
    private static final Rate LETTERS = new Rate("referral.again", 3, Duration.ofHours(24));

    private final Links links;
    private final ReferralRows rows;
    private final Moves moves;
    private final ReferralLetters letters;
    private final Limits limits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReferralLinks(
            Links links,
            ReferralRows rows,
            Moves moves,
            ReferralLetters letters,
            Limits limits,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.links = links;
        this.rows = rows;
        this.moves = moves;
        this.letters = letters;
        this.limits = limits;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What can be done with a link. */
    public enum LinkState {
        /** It can be used. */
        FRESH,
        /** It was used, or its time is over; another can be sent to the same address. */
        SPENT,
        /** The referral is over. */
        OVER,
        /** It is over because the client took the consent back, and no other link had replaced this one until then. */
        WITHDRAWN,
        /** There is no such link, or it was replaced. */
        UNKNOWN
    }

    /** A visit begun with a link. */
    public record Visit(UUID link, UUID referral) {}

    /**
     * What can be done with this link; changes nothing.
     *
     * @param address of the network, to bound guessing
     */
    public LinkState look(String token, String address) {
        LinkState state =
                forTheHouse(() -> links.find(token).map(this::standing).orElse(LinkState.UNKNOWN));
        if (state == LinkState.UNKNOWN) {
            limits.take(GUESSES, address);
        }
        return state;
    }

    private LinkState standing(Links.Link link) {
        Optional<Referral> referral = rows.get(HOUSE, link.referral());
        if (referral.filter(each -> each.state().live()).isEmpty()) {
            return referral.filter(each -> takenBack(link.id(), each)).isPresent()
                    ? LinkState.WITHDRAWN
                    : LinkState.OVER;
        }
        if (link.revoked()) {
            return LinkState.UNKNOWN;
        }
        return link.fresh(clock.instant()) ? LinkState.FRESH : LinkState.SPENT;
    }

    /** Uses the link; empty when it cannot be used any more. */
    public Optional<Visit> use(String token) {
        return forTheHouse(() -> links.find(token)
                .filter(link -> standing(link) == LinkState.FRESH && links.use(link.id()))
                .map(link -> {
                    receive(link.referral());
                    return new Visit(link.id(), link.referral());
                }));
    }

    private void receive(UUID referral) {
        rows.get(HOUSE, referral)
                .filter(each -> each.state() == ReferralState.REQUESTED)
                .ifPresent(each -> moves.make(new Who.LinkHolder(referral), each, Move.RECEIVE, "", null, null));
    }

    /** Sends another link to where this one was sent; nothing happens when it was none of ours or all is over. */
    public void again(String token, String address) {
        look(token, address);
        Optional<UUID> spent = forTheHouse(() -> links.find(token)
                .filter(link -> standing(link) == LinkState.SPENT)
                .map(Links.Link::referral));
        spent.ifPresent(referral -> {
            limits.take(LETTERS, referral.toString());
            forTheHouse(() -> {
                letters.again(HOUSE, rows.get(HOUSE, referral).orElseThrow(Problem.Missing::new));
                return true;
            });
        });
    }

    /** Whether a visit may go on: not when the link was replaced or the referral taken back. */
    public boolean holds(Visit visit) {
        return links.holds(HOUSE, visit.link(), visit.referral());
    }

    /** Whether the client took the consent back during this visit. */
    public boolean takenBack(Visit visit) {
        return forTheHouse(() -> rows.get(HOUSE, visit.referral())
                .filter(each -> takenBack(visit.link(), each))
                .isPresent());
    }

    /** To who holds a link that was replaced before nothing is said of the client. */
    private boolean takenBack(UUID link, Referral referral) {
        return referral.takenBackByClient() && links.heldUntil(link, referral.id(), referral.stateSince());
    }

    private <T> T forTheHouse(Supplier<T> work) {
        return Standing.as(HOUSE, () -> java.util.Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
