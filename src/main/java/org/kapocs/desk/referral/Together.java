package org.kapocs.desk.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.CaseNeed;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.desk.casework.Cases;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Households;
import org.kapocs.facts.client.Kin;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.SamePerson;
import org.kapocs.facts.need.Need;
import org.kapocs.facts.need.NeedState;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * People of one household who are referred together: each by a referral of their own, in a case of their own and by their
 * own consent, so that one can leave without the others. Who may not know of somebody is never referred with them.
 */
@Component
@Transactional
public class Together {
    private final ReferralRows rows;
    private final PartyRows parties;
    private final Drafts drafts;
    private final Moves moves;
    private final Bonds bonds;
    private final Households households;
    private final SamePerson same;
    private final Clients clients;
    private final Cases cases;
    private final CaseTitles titles;
    private final Once once;

    Together(
            ReferralRows rows,
            PartyRows parties,
            Drafts drafts,
            Moves moves,
            Bonds bonds,
            Households households,
            SamePerson same,
            Clients clients,
            Cases cases,
            CaseTitles titles,
            Once once) {
        this.rows = rows;
        this.parties = parties;
        this.drafts = drafts;
        this.moves = moves;
        this.bonds = bonds;
        this.households = households;
        this.same = same;
        this.clients = clients;
        this.cases = cases;
        this.titles = titles;
        this.once = once;
    }

    /**
     * Somebody who can be referred along.
     *
     * @param client the record that stands for them
     * @param caseFile their open case
     * @param need the one in it that this is about
     */
    public record Candidate(UUID client, String name, UUID caseFile, String number, Need need) {}

    /**
     * Somebody who is referred along.
     *
     * @param missing what stands in the way, as a message key; empty for nothing
     */
    public record Member(Referral referral, String name, String number, Optional<String> missing) {}

    /** Who is referred along, and who could be. */
    public record Table(List<Member> members, List<Candidate> candidates) {
        public boolean isEmpty() {
            return members.isEmpty() && candidates.isEmpty();
        }

        /** Those who will be sent with this one, as they were looked at: an id each, and its version. */
        public Map<UUID, Integer> along() {
            return members.stream()
                    .map(Member::referral)
                    .filter(each -> each.state() == ReferralState.DRAFT)
                    .collect(Collectors.toMap(Referral::id, Referral::version));
        }
    }

    /** For this draft; that the others were looked at is kept. */
    public Table table(Who.Staff who, Referral draft) {
        Kin kin = households.of(who, draft.client());
        List<Kin.One> open =
                kin.at(Kin.Place.TOGETHER).filter(each -> !each.kept()).toList();
        List<Referral> party = party(who, draft);
        if (open.isEmpty() && party.size() < 2) {
            return new Table(List.of(), List.of());
        }
        Set<UUID> untold = bonds.untold(who, kin);
        List<Member> members = party.stream()
                .filter(each -> !each.id().equals(draft.id()) && !untold.contains(each.client()))
                .map(each -> member(who, each, party))
                .toList();
        var candidates = new ArrayList<Candidate>();
        for (Kin.One one : open) {
            Set<UUID> records = same.records(who, Set.of(one.client()));
            if (party.stream().noneMatch(each -> records.contains(each.client()))) {
                candidate(who, draft, one, records).ifPresent(candidates::add);
            }
        }
        return new Table(members, candidates);
    }

    private Optional<Candidate> candidate(Who.Staff who, Referral draft, Kin.One one, Set<UUID> records) {
        String topic = topic(who, draft);
        return titles.ofClients(who, records).entrySet().stream()
                .flatMap(each -> need(who, each.getKey(), topic).stream()
                        .map(need -> new Candidate(
                                one.client(),
                                one.name().spoken(),
                                each.getKey(),
                                each.getValue().number(),
                                need)))
                .findFirst();
    }

    private String topic(Who.Staff who, Referral draft) {
        return cases.needs(who, draft.caseFile()).stream()
                .map(CaseNeed::need)
                .filter(each -> each.id().equals(draft.need()))
                .map(each -> each.voiced().topic())
                .findFirst()
                .orElse("");
    }

    /** The open need of a case that is about the same: for another one nobody asked this service. */
    private Optional<Need> need(Who.Staff who, UUID caseFile, String topic) {
        return cases.needs(who, caseFile).stream()
                .map(CaseNeed::need)
                .filter(each ->
                        each.state() == NeedState.OPEN && each.voiced().topic().equals(topic))
                .findFirst();
    }

    private Member member(Who.Staff who, Referral each, List<Referral> party) {
        Person person = clients.get(who, each.client(), Purpose.REFERRAL).person();
        String number = cases.get(who, each.caseFile(), Purpose.REFERRAL).number();
        Optional<String> missing =
                each.state() == ReferralState.DRAFT ? bonds.missing(who, each, party) : Optional.empty();
        return new Member(each, person.name().spoken(), number, missing);
    }

    /**
     * Refers these along: a draft for each, which shows the same. What was written for one is not said of another: it would
     * outlive their consent. The same key does it once.
     *
     * @param people the records that stand for them
     * @throws Problem.Conflict when somebody is not to be referred along (any more)
     */
    public void join(Who.Staff who, UUID id, Set<UUID> people, String onceKey) {
        once.run(onceKey, () -> {
            Referral draft = held(who, id);
            draft.refuseUnless(Move.SEND);
            List<Candidate> offered = table(who, draft).candidates();
            UUID party = draft.party() == null ? Ids.next() : draft.party();
            if (draft.party() == null) {
                parties.bind(who, draft.id(), party);
            }
            for (UUID each : people) {
                Candidate one = offered.stream()
                        .filter(candidate -> candidate.client().equals(each))
                        .findFirst()
                        .orElseThrow(() -> new Problem.Conflict("referral.together.kept"));
                along(who, draft, party, one);
            }
            return id;
        });
    }

    private void along(Who.Staff who, Referral first, UUID party, Candidate one) {
        Referral draft =
                drafts.of(who, one.caseFile(), one.need().id(), first.to().service());
        rows.insert(draft);
        moves.begun(who, draft);
        rows.revise(
                who,
                draft.id(),
                draft.version(),
                first.sections(),
                "",
                first.to().language());
        parties.bind(who, draft.id(), party);
    }

    Referral held(Who.Staff who, UUID id) {
        return parties.held(who, id).orElseThrow(Problem.Missing::new);
    }

    /** Those who are referred together with this one and are not over, this one among them. */
    List<Referral> party(Who.Staff who, Referral referral) {
        return referral.party() == null ? List.of(referral) : parties.of(who, referral.party());
    }

    /**
     * Those who are to be sent with this one, this one among them; nobody else changes them meanwhile.
     *
     * @param along the others, and the version of each, that somebody looked at
     * @throws Problem.Conflict when others are to be sent than those, or one of them cannot be referred with the others
     */
    List<Referral> toSend(Who.Staff who, Referral draft, Map<UUID, Integer> along) {
        List<Referral> party = party(who, draft);
        List<Referral> drafts = party.stream()
                .filter(each -> each.state() == ReferralState.DRAFT)
                .toList();
        Map<UUID, Integer> others = drafts.stream()
                .filter(each -> !each.id().equals(draft.id()))
                .collect(Collectors.toMap(Referral::id, Referral::version));
        if (!others.equals(along)) {
            throw new Problem.Conflict("referral.together.changed");
        }
        refuseHindered(who, party);
        return drafts;
    }

    private void refuseHindered(Who.Staff who, List<Referral> party) {
        if (party.size() > 1) {
            party.stream()
                    .filter(each -> each.state() == ReferralState.DRAFT)
                    .flatMap(each -> bonds.missing(who, each, party).stream())
                    .findFirst()
                    .ifPresent(key -> {
                        throw new Problem.Conflict(key);
                    });
        }
    }
}
