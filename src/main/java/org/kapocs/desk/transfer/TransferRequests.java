package org.kapocs.desk.transfer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.desk.casework.Grounds;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that somebody asks for by their number, because the client is with them. Nobody looks whether there is such a case
 * when it is asked: it is found by who may see the case, and answered by an offer, by a no, or by time.
 */
@Component
@Transactional
public class TransferRequests {
    /**
     * So many wait at a time of one person, or are asked in a day: numbers run without a gap, and nobody is to ask for all of
     * them by taking back what they asked.
     */
    private static final int AT_A_TIME = 20;

    private final RequestRows rows;
    private final Drafting drafting;
    private final Handing handing;
    private final Glimpse glimpse;
    private final TransferLetters letters;
    private final Grounds grounds;
    private final CaseTitles titles;
    private final Accounts accounts;
    private final Organizations organizations;
    private final Trail trail;
    private final Once once;
    private final Clock clock;

    TransferRequests(
            RequestRows rows,
            Drafting drafting,
            Handing handing,
            Glimpse glimpse,
            TransferLetters letters,
            Grounds grounds,
            CaseTitles titles,
            Accounts accounts,
            Organizations organizations,
            Trail trail,
            Once once,
            Clock clock) {
        this.rows = rows;
        this.drafting = drafting;
        this.handing = handing;
        this.glimpse = glimpse;
        this.letters = letters;
        this.grounds = grounds;
        this.titles = titles;
        this.accounts = accounts;
        this.organizations = organizations;
        this.trail = trail;
        this.once = once;
        this.clock = clock;
    }

    private static Subject subject(UUID id) {
        return new Subject("asked", id);
    }

    /**
     * Asks for the case of that number; it does the same work and gives the same answer whether there is one, and whose and
     * how it is. Asked again by the same person while it waits it is the same request. The same key asks once.
     *
     * @throws Problem.Conflict when too many of theirs wait, or were asked today
     */
    public UUID ask(Who.Staff who, Wanted wanted, String onceKey) {
        LocalDate today = today();
        return once.run(onceKey, () -> {
            Optional<UUID> before = rows.waiting(who, wanted.number(), today);
            if (before.isPresent()) {
                return before.get();
            }
            Instant morning = today.atStartOfDay(clock.getZone()).toInstant();
            if (rows.many(who, today, morning) >= AT_A_TIME) {
                throw new Problem.Conflict("transfer.request.many");
            }
            String name = organizations.names(List.of(who.organization())).getOrDefault(who.organization(), "");
            var request = new TransferRequest(
                    Ids.next(),
                    new Transfer.Side(who.organization(), name, who.account()),
                    wanted,
                    RequestState.ASKED,
                    null,
                    "",
                    null,
                    clock.instant(),
                    drafting.answerBy(),
                    null);
            if (!rows.insert(request)) {
                return rows.waiting(who, wanted.number(), today)
                        .orElseThrow(() -> new Problem.Conflict("transfer.late"));
            }
            trail.wrote(who, subject(request.id()), "transfer.asked");
            return request.id();
        });
    }

    /** Those that wait for this person, and those of their own. Found is not opened. */
    public RequestLines find(Who.Staff who) {
        List<Held> held =
                rows.ofUs(who, AskedQuery.of(AskedQuery.View.OF_US), Instant.EPOCH, today(), TransferList.MOST);
        Map<UUID, CaseTitles.Title> known =
                titles.of(who, held.stream().map(Held::caseFile).collect(Collectors.toSet()));
        var names = new HashMap<UUID, String>();
        held.forEach(each -> Optional.ofNullable(known.get(each.caseFile()))
                .ifPresent(title -> names.put(each.request().id(), title.label())));
        return new RequestLines(
                held.stream().map(Held::request).toList(),
                rows.byUs(who, AskedQuery.of(AskedQuery.View.BY_US), Instant.EPOCH, today(), TransferList.MOST),
                held.stream().collect(Collectors.toMap(each -> each.request().id(), Held::caseFile)),
                names);
    }

    /** The same for a program; that it was told so many is kept. */
    public RequestLines batch(Who.Staff who) {
        RequestLines found = find(who);
        trail.told(who, "requests", found.ofUs().size() + found.byUs().size(), Purpose.CASEWORK);
        return found;
    }

    /** As its reader may see it now; kept as a look at it. */
    public RequestView open(Who.Staff who, UUID id) {
        Optional<TransferRequest> ours = rows.asked(who, id);
        Optional<Held> held = rows.held(who, id).filter(each -> !mine(who, each.request()));
        TransferRequest request = held.map(Held::request).or(() -> ours).orElseThrow(Problem.Missing::new);
        trail.read(who, subject(id), Purpose.CASEWORK);
        UUID account = request.from().account();
        RequestState state = request.state(today());
        return new RequestView(
                request,
                state,
                account == null ? "" : accounts.namesOf(who, Set.of(account)).getOrDefault(account, ""),
                state == RequestState.ASKED
                        && ours.filter(each -> withdraws(who, each)).isPresent(),
                state == RequestState.ASKED
                        && held.filter(each -> answers(who, each)).isPresent(),
                held.map(Held::caseFile).orElse(null),
                held.map(each -> title(who, each.caseFile())).orElse(""),
                held.map(Held::open).orElse(false));
    }

    private String title(Who.Staff who, UUID caseFile) {
        return titles.of(who, Set.of(caseFile)).values().stream()
                .map(CaseTitles.Title::label)
                .findFirst()
                .orElse("");
    }

    /**
     * The case is not handed over, and why; who asked is told.
     *
     * @throws Problem.Refused when it is not theirs to answer
     * @throws Problem.Invalid where the words are too many, tell whose case it is (the number may have been a wrong one), or
     *     no reason is given without them
     * @throws Problem.Conflict when it is over, or the file is sealed: then nobody is told that there is one
     */
    public void decline(Who.Staff who, UUID id, Keeping keeping, String words) {
        Held held =
                rows.held(who, id).filter(each -> !mine(who, each.request())).orElseThrow(Problem.Missing::new);
        if (!answers(who, held)) {
            throw new Problem.Refused("transfer.notyours");
        }
        String said = words.strip();
        var wrong = new HashMap<String, String>();
        Offer.check(wrong, "words", said, keeping == Keeping.OTHER);
        if (!wrong.isEmpty()) {
            throw new Problem.Invalid(wrong);
        }
        handing.holdAll(held.caseFile());
        if (glimpse.tells(grounds.held(who, held.caseFile()), said)) {
            throw new Problem.Invalid(Map.of("words", "transfer.error.telltale"));
        }
        if (handing.sealed(held.caseFile())) {
            throw new Problem.Conflict("transfer.request.sealed");
        }
        end(who, id, new RequestRows.End(RequestState.DECLINED, keeping, said, clock.instant(), today()));
        letters.kept(who, held);
    }

    /** Whoever asked, or a supervisor of theirs, takes it back. */
    public void withdraw(Who.Staff who, UUID id) {
        TransferRequest request = rows.asked(who, id).orElseThrow(Problem.Missing::new);
        if (!withdraws(who, request)) {
            throw new Problem.Refused("transfer.request.notyours");
        }
        end(who, id, new RequestRows.End(RequestState.WITHDRAWN, null, "", clock.instant(), today()));
    }

    /** What whoever is offered the case had asked for is answered by that. */
    void answered(Who.Staff who, Transfer offered) {
        rows.offered(who, offered, today()).forEach(id -> trail.wrote(who, subject(id), "transfer.granted"));
    }

    private void end(Who.Staff who, UUID id, RequestRows.End end) {
        if (!rows.end(who, id, end)) {
            throw new Problem.Conflict("transfer.late");
        }
        trail.wrote(who, subject(id), end.keeping() == null ? "transfer.unasked" : "transfer.kept");
    }

    private static boolean mine(Who.Staff who, TransferRequest request) {
        return who.account().equals(request.from().account());
    }

    private static boolean withdraws(Who.Staff who, TransferRequest request) {
        return mine(who, request) || who.may(Action.SEE_WORKLOAD);
    }

    /** Whether it is theirs to answer: their case, or they are a supervisor. */
    private static boolean answers(Who.Staff who, Held held) {
        return held.holder().equals(who.account()) || who.may(Action.SEE_WORKLOAD);
    }

    /** By which it is told what is over. */
    @Transactional(readOnly = true)
    public LocalDate today(Who.Staff who) {
        return today();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
