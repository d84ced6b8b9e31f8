package org.kapocs.desk.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.filter.Search;
import org.kapocs.shared.table.Sieve;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Referrals that were sent to one's own organization: its people see those, of each what a partner with a link would see,
 * and nothing else of the case. All of it is missing for everybody else.
 */
@Component
@Transactional
public class Inbox {
    private static final int PAGE = 25;
    private static final int AT_ONCE = 50;

    private final ReferralRows rows;
    private final InboxQueries queries;
    private final StepRows steps;
    private final PartnerAnswers answers;
    private final Accounts accounts;
    private final Organizations organizations;
    private final Trail trail;
    private final Clock clock;

    Inbox(
            ReferralRows rows,
            InboxQueries queries,
            StepRows steps,
            PartnerAnswers answers,
            Accounts accounts,
            Organizations organizations,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.queries = queries;
        this.steps = steps;
        this.answers = answers;
        this.accounts = accounts;
        this.organizations = organizations;
        this.trail = trail;
        this.clock = clock;
    }

    /** How many wait. */
    @Transactional(readOnly = true)
    public InboxLines.Counts counts(Who.Staff who) {
        return queries.counts(who, clock.instant());
    }

    /** A page of them. A line tells neither who it is about nor what they need: found is not opened. */
    @Transactional(readOnly = true)
    public InboxLines find(Who.Staff who, InboxQuery query) {
        return batch(who, query, PAGE);
    }

    /** The same for a program: what it keeps of them nobody sees any more, so that it was told stands in the trail. */
    public InboxLines told(Who.Staff who, InboxQuery query) {
        InboxLines found = batch(who, query, AT_ONCE);
        trail.told(who, "inbox", found.lines().size(), Purpose.REFERRAL);
        return found;
    }

    /** The same, as many at once. */
    @Transactional(readOnly = true)
    public InboxLines batch(Who.Staff who, InboxQuery query, int most) {
        Instant now = clock.instant();
        var search = new Search(query.words());
        int drawn = Sieve.batch(!search.isEmpty(), most);
        Sieve.Sieved<InboxLine> found = Sieve.page(
                from -> {
                    List<Referral> rows = queries.rows(who, query.from(from), now, drawn);
                    return new Sieve.Drawn<>(
                            rows,
                            row -> line(row, now, search),
                            rows.size() < drawn ? null : InboxQueries.token(rows.getLast(), query.view()));
                },
                row -> InboxQueries.token(row, query.view()),
                query.after(),
                most);
        return new InboxLines(found.lines(), found.next(), found.unfinished());
    }

    private static @Nullable InboxLine line(Referral row, Instant now, Search search) {
        InboxLine line = InboxLine.of(row, Silence.tooLong(row, now));
        return search.finds(InboxQuery.texts(line)) ? line : null;
    }

    /** What may be seen of it now; that it was seen, and which sections, is kept and told to the client. */
    public InboxView open(Who.Staff who, UUID id) {
        PartnerView view = answers.open(who, get(who, id));
        Referral referral = view.referral();
        StepRows.Told told = steps.told(List.of(id));
        return new InboxView(
                view,
                organizations.names(List.of(referral.organization())).getOrDefault(referral.organization(), ""),
                view.over() ? List.of() : told.turns(),
                view.over() ? List.of() : told.messages(),
                view.shared().isEmpty() || referral.party() == null ? List.of() : queries.party(who, referral.party()),
                accounts.able(who, Action.ANSWER_REFERRALS).stream()
                        .collect(Collectors.toMap(Account::id, Account::name)));
    }

    /** How it is over; empty as long as it goes on. Nothing of it is shown with that. */
    @Transactional(readOnly = true)
    public Optional<Over> over(Who.Staff who, UUID id) {
        Referral referral = get(who, id);
        return referral.state().live() && answers.covered(referral) ? Optional.empty() : Optional.of(Over.of(referral));
    }

    /**
     * They will help; whoever says so looks after it from now on.
     *
     * @throws Problem.Conflict when a colleague was quicker, or it is over
     */
    public void accept(Who.Staff who, UUID id, PartnerMessage message) {
        Referral referral = get(who, id);
        boolean before = referral.state().sharing() && !looksAfter(who, referral);
        if (before) {
            throw new Problem.Conflict("referral.inbox.quicker");
        }
        if (answers.accept(who, referral, message)) {
            queries.take(who, id);
        } else if (!looksAfter(who, get(who, id))) {
            throw new Problem.Conflict("referral.inbox.quicker");
        }
    }

    /**
     * They, who help one already, will help all who are referred together with them and were not answered yet; each client
     * is told the same. Before that nobody is shown that they belong together.
     */
    public void acceptAll(Who.Staff who, UUID id, PartnerMessage message) {
        Referral one = get(who, id);
        if (!one.state().sharing() || one.party() == null) {
            throw new Problem.Conflict("referral.conflict");
        }
        answers.refuseUncovered(one);
        queries.party(who, one.party()).stream()
                .filter(each -> each.state().unanswered())
                .forEach(each -> accept(who, each.id(), message.of(each.id())));
    }

    private static boolean looksAfter(Who.Staff who, Referral referral) {
        return who.account().equals(desk(referral).handler());
    }

    /** They will not help, and why. */
    public void decline(Who.Staff who, UUID id, Refusal refusal) {
        answers.decline(who, get(who, id), refusal);
    }

    /** How it goes, or how it went. */
    public void report(Who.Staff who, UUID id, Report report, PartnerMessage message) {
        answers.report(who, get(who, id), report, message);
    }

    /** Says something to the client. */
    public void tell(Who.Staff who, UUID id, PartnerMessage message) {
        answers.tell(who, get(who, id), message);
    }

    /**
     * Gives it to a colleague, or takes it.
     *
     * @throws Problem.Missing when that is nobody of one's own organization who may answer referrals
     * @throws Problem.Conflict when it moved on since that version
     */
    public void assign(Who.Staff who, UUID id, int version, UUID colleague) {
        Referral referral = get(who, id);
        if (!accounts.may(who, colleague, Action.ANSWER_REFERRALS)) {
            throw new Problem.Missing();
        }
        if (colleague.equals(desk(referral).handler())) {
            return;
        }
        if (!queries.give(who, id, version, colleague)) {
            throw new Problem.Conflict("referral.conflict");
        }
        trail.wrote(who, Moves.subject(referral), "referral.assigned");
    }

    /** One that was sent here. */
    private Referral get(Who.Staff who, UUID id) {
        return rows.atDesk(who, id).orElseThrow(Problem.Missing::new);
    }

    private static Desk desk(Referral referral) {
        return Objects.requireNonNull(referral.desk());
    }
}
