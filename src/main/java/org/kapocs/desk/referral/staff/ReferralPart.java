package org.kapocs.desk.referral.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseLine;
import org.kapocs.desk.casework.CasePart;
import org.kapocs.desk.casework.CaseState;
import org.kapocs.desk.casework.Happening;
import org.kapocs.desk.contact.Along;
import org.kapocs.desk.contact.Enclosures;
import org.kapocs.desk.referral.PartnerMessage;
import org.kapocs.desk.referral.Reasons;
import org.kapocs.desk.referral.Referral;
import org.kapocs.desk.referral.ReferralHistory;
import org.kapocs.desk.referral.ReferralResult;
import org.kapocs.desk.referral.Referrals;
import org.kapocs.desk.referral.Report;
import org.kapocs.desk.referral.Step;
import org.kapocs.desk.referral.Turn;
import org.kapocs.facts.need.Need;
import org.kapocs.facts.need.NeedState;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** What referrals add to the page of a case. */
@Component
class ReferralPart implements CasePart {
    private final Referrals referrals;
    private final ReferralHistory history;
    private final Enclosures enclosures;

    ReferralPart(Referrals referrals, ReferralHistory history, Enclosures enclosures) {
        this.referrals = referrals;
        this.history = history;
        this.enclosures = enclosures;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Added of(Who.Staff who, Case file, boolean writable) {
        List<Referral> ours = referrals.ofCase(who, file.id());
        Map<UUID, Referral> byId = ours.stream().collect(Collectors.toMap(Referral::id, Function.identity()));
        ReferralHistory.Told told = history.told(who, ours);
        var piece = new CaseReferrals(
                file.id(),
                ours,
                told.letters(),
                told.lastSeen(),
                told.turns().stream().collect(Collectors.groupingBy(Turn::referral)),
                new Along(enclosures.of(who, Turn.withFiles(told.turns()))),
                enclosures.megabytes(),
                writable && who.may(Action.WORK_CASES) ? enclosures.kinds() : List.of(),
                writable);
        var steps =
                told.steps().stream().map(step -> happening(step, Objects.requireNonNull(byId.get(step.referral()))));
        var said = told.messages().stream()
                .map(each -> happening(each, Objects.requireNonNull(byId.get(each.referral()))));
        List<Piece> sent =
                SentPiece.last(who, ours).stream().map(Piece.class::cast).toList();
        return new Added(List.of(piece), Stream.concat(steps, said).toList(), sent);
    }

    @Override
    public Openable openable(Who.Staff who, Case file) {
        List<Referral> ours = referrals.ofCase(who, file.id());
        return new Openable(
                ours.stream().map(each -> new Subject("referral", each.id())).toList(),
                ours.stream()
                        .collect(
                                Collectors.toMap(Referral::id, each -> each.to().organizationName())));
    }

    /** A need that is still open and whose newest referral has come back: it must not be forgotten. */
    @Override
    public Map<UUID, String> waiting(Who.Staff who, List<CaseLine> lines) {
        Set<UUID> open = lines.stream()
                .filter(line -> line.state() == CaseState.OPEN)
                .flatMap(line -> line.needs().stream())
                .filter(need -> need.state() == NeedState.OPEN)
                .map(Need::id)
                .collect(Collectors.toSet());
        var waiting = new HashMap<UUID, String>();
        history.newest(who, lines.stream().map(CaseLine::id).toList()).stream()
                .filter(each -> open.contains(each.need()))
                .forEach(each -> answer(each).ifPresent(key -> waiting.putIfAbsent(each.caseFile(), key)));
        return waiting;
    }

    /** They end with the case, whatever would have come of them. */
    @Override
    public List<Unfinished> unfinished(Who.Staff who, Case file) {
        return referrals.ofCase(who, file.id()).stream()
                .filter(each -> each.state().live())
                .map(each -> new Unfinished(
                        each.state().unanswered() ? "referral.closing.unanswered" : "referral.closing.live",
                        each.to().called(),
                        "/staff/cases/" + file.id() + "/referrals/" + each.id()))
                .toList();
    }

    @Override
    public Map<UUID, UUID> asked(Who.Staff who, Case file) {
        return history.newest(who, List.of(file.id())).stream()
                .filter(each -> each.state().live() || each.awaitsConfirmation())
                .collect(Collectors.toMap(Referral::need, each -> each.to().service()));
    }

    @Override
    public Map<UUID, UUID> helped(Who.Staff who, Case file) {
        return history.newest(who, List.of(file.id())).stream()
                .filter(Referral::awaitsConfirmation)
                .filter(each -> Report.HELPED.name().equals(each.reason()))
                .collect(Collectors.toMap(Referral::need, each -> each.to().service()));
    }

    private static Optional<String> answer(Referral referral) {
        if (CaseReferrals.waitsForUs(referral)) {
            return Optional.of("referral.waiting.said");
        }
        return switch (referral.state()) {
            case REJECTED, FAILED, EXPIRED -> Optional.of("referral.waiting.lost");
            case CANCELLED ->
                Referral.Ending.CONSENT_EXPIRED.name().equals(referral.reason())
                        ? Optional.of("referral.waiting.lost")
                        : Optional.empty();
            case COMPLETED -> Optional.of("referral.waiting.reported");
            default -> Optional.empty();
        };
    }

    private static Happening happening(PartnerMessage.Said said, Referral referral) {
        return new Happening(
                said.at(),
                Happening.Kind.MESSAGE,
                "referral.did.TOLD",
                Map.of("service", referral.to().called()),
                null,
                new Happening.Said(said.text(), said.language()));
    }

    private static Happening happening(Step step, Referral referral) {
        var values = new HashMap<String, Object>();
        values.put("service", referral.to().called());
        Reasons.key(step.reason()).ifPresent(key -> values.put("reason", new Happening.Words(key)));
        UUID ours = step.by().equals("desk") ? null : step.account();
        return new Happening(step.at(), Happening.Kind.SHARING, key(step), values, ours, null);
    }

    private static String key(Step step) {
        boolean confirmation = step.reason().equals(ReferralResult.ACCEPTED_BY_BOTH.name())
                || step.reason().equals(ReferralResult.DECLINED_BY_CLIENT.name());
        if (step.reason().equals(Step.LED)) {
            return "referral.did.LED";
        }
        return "referral.did." + (confirmation ? "CONFIRMED" : step.state().name());
    }
}
