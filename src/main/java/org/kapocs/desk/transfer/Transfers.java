package org.kapocs.desk.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.desk.casework.Grounds;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases that are offered to somebody else to answer for. Until one is accepted its owner stays and goes on working. */
@Component
@Transactional
public class Transfers {
    private final TransferRows rows;
    private final Drafting drafting;
    private final Handing handing;
    private final Glimpse glimpse;
    private final TransferLetters letters;
    private final TransferRequests requests;
    private final Grounds grounds;
    private final CaseTitles titles;
    private final Accounts accounts;
    private final Trail trail;
    private final Once once;
    private final Clock clock;

    Transfers(
            TransferRows rows,
            Drafting drafting,
            Handing handing,
            Glimpse glimpse,
            TransferLetters letters,
            TransferRequests requests,
            Grounds grounds,
            CaseTitles titles,
            Accounts accounts,
            Trail trail,
            Once once,
            Clock clock) {
        this.rows = rows;
        this.drafting = drafting;
        this.handing = handing;
        this.glimpse = glimpse;
        this.letters = letters;
        this.requests = requests;
        this.grounds = grounds;
        this.titles = titles;
        this.accounts = accounts;
        this.trail = trail;
        this.once = once;
        this.clock = clock;
    }

    static Subject subject(UUID id) {
        return new Subject("transfer", id);
    }

    /**
     * Offers a case. The same key offers it once.
     *
     * @throws Problem.Refused when it is neither the reader's nor are they a supervisor, or no consent covers it
     * @throws Problem.Invalid with the fields that cannot be used
     * @throws Problem.Conflict when it is offered already, or something keeps it here
     */
    public UUID offer(Who.Staff who, UUID caseFile, Offer offer, String onceKey) {
        return once.run(onceKey, () -> {
            if (!who.organization().equals(offer.to())) {
                handing.holdAll(caseFile); // nobody seals it while another organization is told of it
            }
            Case file = grounds.writable(who, caseFile);
            Transfer offered = drafting.of(who, file, offer);
            rows.insert(offered);
            trail.wrote(who, subject(offered.id()), "transfer.offered");
            requests.answered(who, offered);
            letters.offered(who, offered);
            return offered.id();
        });
    }

    /** Why a case that was opened cannot go to another organization, as a message key; null when it can. */
    public @Nullable String tied(Who.Staff who, Case file) {
        return handing.tied(file).orElse(null);
    }

    /** As either side may see it now; kept as a look at it. */
    public TransferView open(Who.Staff who, UUID id) {
        Transfer transfer = get(who, id);
        trail.read(who, subject(id), Purpose.CASEWORK);
        boolean stands = transfer.open() && handing.stands(transfer);
        boolean answers = stands && answers(who, transfer);
        Glimpse.Seen seen = stands ? glimpse.of(transfer) : Glimpse.NOTHING;
        return new TransferView(
                transfer,
                transfer.from().organization().equals(who.organization()),
                answers,
                stands,
                titles.of(who, Set.of(transfer.caseFile())).values().stream()
                        .map(CaseTitles.Title::label)
                        .findFirst()
                        .orElse(""),
                seen.needs(),
                seen.languages(),
                accounts.namesOf(who, people(transfer)),
                answers ? owners(who, transfer) : Map.of());
    }

    private static Set<UUID> people(Transfer transfer) {
        return Stream.of(transfer.from().account(), transfer.to().account(), transfer.owner())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Map<UUID, String> owners(Who.Staff who, Transfer transfer) {
        return accounts.able(who, Action.WORK_CASES).stream()
                .filter(each -> handing.fit(each.id(), transfer.caseFile()))
                .collect(Collectors.toMap(Account::id, Account::name));
    }

    /**
     * It is accepted, and this colleague answers for the case from now on: in one transaction with all that hangs on it.
     *
     * @throws Problem.Refused when it is offered to somebody else
     * @throws Problem.Missing when that is nobody who may answer for it
     * @throws Problem.Conflict {@code transfer.late} when it was answered, taken back or ended meanwhile; else what keeps it
     */
    public void accept(Who.Staff who, UUID id, UUID owner) {
        Transfer offered = get(who, id);
        refuseUnlessAnswers(who, offered);
        refuseOver(offered);
        if (!accounts.may(who, owner, Action.WORK_CASES) || !handing.fit(owner, offered.caseFile())) {
            throw new Problem.Missing();
        }
        if (offered.inside()) {
            handing.inside(who, offered, owner);
            end(who, offered, TransferState.ACCEPTED, null, "", owner);
        } else {
            Case file = handing.hold(offered);
            end(who, offered, TransferState.ACCEPTED, null, "", owner);
            handing.across(who, offered, file, owner);
        }
        letters.accepted(who, offered);
    }

    /**
     * It is not taken, and why; the case stays where it is.
     *
     * @throws Problem.Invalid where the words are too many, or no reason is given without them
     */
    public void decline(Who.Staff who, UUID id, Refusal refusal, String words) {
        Transfer offered = get(who, id);
        refuseUnlessAnswers(who, offered);
        String said = words.strip();
        var wrong = new HashMap<String, String>();
        Offer.check(wrong, "words", said, refusal == Refusal.OTHER);
        if (!wrong.isEmpty()) {
            throw new Problem.Invalid(wrong);
        }
        end(who, offered, TransferState.DECLINED, refusal, said, null);
        letters.declined(who, offered);
    }

    /** Whoever offered it, or a supervisor of theirs, takes it back. */
    public void withdraw(Who.Staff who, UUID id) {
        Transfer offered = get(who, id);
        if (!offered.from().organization().equals(who.organization())) {
            throw new Problem.Missing();
        }
        if (!who.account().equals(offered.from().account()) && !who.may(Action.SEE_WORKLOAD)) {
            throw new Problem.Refused("transfer.notyours");
        }
        end(who, offered, TransferState.WITHDRAWN, null, "", null);
    }

    /** The working day until which one that is offered now is to be answered. */
    public LocalDate answerBy(Who.Staff who) {
        return drafting.answerBy();
    }

    /** Of two at once one succeeds. */
    private void end(
            Who.Staff who,
            Transfer offered,
            TransferState state,
            @Nullable Refusal refusal,
            String words,
            @Nullable UUID owner) {
        var end = new TransferRows.End(
                state, refusal == null ? null : refusal.name(), words, owner, who.account(), clock.instant());
        if (!rows.end(who, offered.id(), end)) {
            throw new Problem.Conflict("transfer.late");
        }
        trail.wrote(who, subject(offered.id()), "transfer." + state.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static void refuseOver(Transfer offered) {
        if (!offered.open()) {
            throw new Problem.Conflict("transfer.late");
        }
    }

    private static void refuseUnlessAnswers(Who.Staff who, Transfer offered) {
        if (!offered.to().organization().equals(who.organization())) {
            throw new Problem.Missing();
        }
        if (!answers(who, offered)) {
            throw new Problem.Refused("transfer.notforyou");
        }
    }

    /** Whether it is theirs to answer: offered to them, to anybody of theirs, or they are a supervisor. */
    private static boolean answers(Who.Staff who, Transfer offered) {
        UUID person = offered.to().account();
        return offered.to().organization().equals(who.organization())
                && who.may(Action.WORK_CASES)
                && (person == null || person.equals(who.account()) || who.may(Action.SEE_WORKLOAD));
    }

    private Transfer get(Who.Staff who, UUID id) {
        return rows.get(who, id).orElseThrow(Problem.Missing::new);
    }
}
