package org.kapocs.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.access.Who;

/** A referral of an invented case, in whichever of its states. */
final class Referred {
    private static final String[] SECTIONS = {"NAME", "REACH", "LANGUAGES", "NEEDS"};
    private static final List<String> LIVING = List.of(
            "DRAFT",
            "REQUESTED",
            "REQUESTED",
            "REQUESTED",
            "REQUESTED",
            "RECEIVED",
            "ACCEPTED",
            "ACCEPTED",
            "IN_PROGRESS",
            "IN_PROGRESS");
    private static final List<String> ENDED = List.of(
            "COMPLETED",
            "COMPLETED",
            "COMPLETED",
            "COMPLETED",
            "COMPLETED",
            "COMPLETED",
            "REJECTED",
            "FAILED",
            "CANCELLED",
            "EXPIRED");
    private static final Map<String, List<String>> WAYS = Map.of(
            "DRAFT", List.of("DRAFT"),
            "REQUESTED", List.of("DRAFT", "REQUESTED"),
            "RECEIVED", List.of("DRAFT", "REQUESTED", "RECEIVED"),
            "ACCEPTED", List.of("DRAFT", "REQUESTED", "RECEIVED", "ACCEPTED"),
            "IN_PROGRESS", List.of("DRAFT", "REQUESTED", "RECEIVED", "ACCEPTED", "IN_PROGRESS"),
            "COMPLETED", List.of("DRAFT", "REQUESTED", "RECEIVED", "ACCEPTED", "COMPLETED"),
            "REJECTED", List.of("DRAFT", "REQUESTED", "RECEIVED", "REJECTED"),
            "FAILED", List.of("DRAFT", "REQUESTED", "RECEIVED", "ACCEPTED", "FAILED"),
            "CANCELLED", List.of("DRAFT", "REQUESTED", "CANCELLED"),
            "EXPIRED", List.of("DRAFT", "REQUESTED", "EXPIRED"));
    private static final Map<String, String> REASONS = Map.of(
            "COMPLETED",
            "HELPED",
            "REJECTED",
            "NO_CAPACITY",
            "FAILED",
            "DID_NOT_COME",
            "CANCELLED",
            "TAKEN_BACK",
            "EXPIRED",
            "NO_ANSWER");
    private static final Map<String, String> RESULTS =
            Map.of("COMPLETED", "ACCEPTED_BY_BOTH", "REJECTED", "DECLINED_BY_PROVIDER", "FAILED", "DECLINED_BY_CLIENT");

    private final Ledger ledger;
    private final Chance chance;
    private final City.Provider to;
    private final UUID file;
    private final UUID client;
    private final Asking asking;
    private final Who.Staff officer;
    private final String state;
    private final String language;

    Referred(
            Ledger ledger,
            Chance chance,
            City city,
            UUID file,
            UUID client,
            Asking asking,
            Who.Staff officer,
            boolean open,
            String language) {
        this.ledger = ledger;
        this.chance = chance;
        this.to = chance.of(city.providers());
        this.file = file;
        this.client = client;
        this.asking = asking;
        this.officer = officer;
        this.state = chance.of(open ? LIVING : ENDED);
        this.language = language;
    }

    void live(Instant begun, Instant last) {
        List<String> way = WAYS.getOrDefault(state, List.of());
        long step = Math.max(1, Duration.between(begun, last).toMinutes() / (way.size() + 1));
        Instant since = begun.plus(Duration.ofMinutes(step * (way.size() - 1)));
        UUID referral = chance.id(begun);
        ledger.at(begun, () -> begin(referral, begun, since));
        for (int n = 0; n < way.size(); n++) {
            Instant at = begun.plus(Duration.ofMinutes(step * n));
            String reached = way.get(n);
            ledger.at(at, () -> step(referral, reached, at));
        }
    }

    private void begin(UUID referral, Instant at, Instant since) {
        consent(at);
        ledger.row(
                "referral.referral",
                referral,
                officer.organization(),
                officer.account(),
                file,
                client,
                asking.contact(),
                asking.need(),
                to.service(),
                to.name(),
                to.organization(),
                to.organizationName(),
                to.email(),
                "hu",
                SECTIONS,
                "",
                state,
                REASONS.get(state),
                RESULTS.get(state),
                state.equals("DRAFT") ? null : answerBy(at),
                since,
                WAYS.getOrDefault(state, List.of()).size(),
                state.equals("DRAFT") ? null : at);
    }

    private void consent(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        ledger.row(
                "privacy.consent",
                chance.id(at),
                officer.organization(),
                client,
                asking.contact(),
                "REFERRAL",
                1,
                language,
                to.organization(),
                to.organizationName(),
                SECTIONS,
                day,
                day.plusYears(1),
                "READ_ALOUD",
                false,
                at,
                officer.account(),
                null);
        ledger.wrote(at, officer, "client", client, "consent.given");
    }

    private void step(UUID referral, String reached, Instant at) {
        boolean ours = List.of("DRAFT", "REQUESTED", "CANCELLED").contains(reached);
        Who who =
                ours ? officer : reached.equals("EXPIRED") ? new Who.Machine("referral") : new Who.LinkHolder(referral);
        String by = ours ? "staff" : reached.equals("EXPIRED") ? "machine" : "link";
        ledger.row(
                "referral.step",
                chance.id(at),
                referral,
                at,
                reached,
                reached.equals(state) ? REASONS.getOrDefault(state, "") : "",
                by,
                ours ? officer.account() : null);
        ledger.wrote(at, who, "referral", referral, "referral." + reached.toLowerCase(java.util.Locale.ROOT));
        if (reached.equals("REQUESTED")) {
            link(referral, at);
        } else if (reached.equals("ACCEPTED")) {
            ledger.row("referral.seen", chance.id(at), referral, at, SECTIONS);
            ledger.row("referral.message", chance.id(at), referral, at, "hu", "Várjuk Önt, hozza magával az iratait.");
        }
    }

    /** Who has still to answer has time left. */
    private Instant answerBy(Instant at) {
        boolean unanswered = state.equals("REQUESTED") || state.equals("RECEIVED");
        return (unanswered ? ledger.now() : at).plus(Duration.ofDays(14));
    }

    private void link(UUID referral, Instant at) {
        String key = "referral:" + referral + ":ask." + chance.id(at);
        Instant used = WAYS.getOrDefault(state, List.of()).contains("RECEIVED") ? at.plusSeconds(3600) : null;
        ledger.row("referral.link", chance.id(at), referral, chance.bytes(32), key, at, answerBy(at), used);
        if (at.isAfter(ledger.now().minus(Duration.ofDays(90)))) {
            ledger.row(
                    "notification.letter",
                    chance.id(at),
                    key,
                    "referral.letter.ask.subject",
                    officer.organization(),
                    "sent",
                    at,
                    at,
                    1,
                    at.plusSeconds(5));
        }
    }
}
