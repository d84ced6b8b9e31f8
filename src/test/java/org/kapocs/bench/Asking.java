package org.kapocs.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.need.NeedState;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;

/** A question, and what is answered to it; with or without a case. */
final class Asking {
    private final Ledger ledger;
    private final Chance chance;
    private final Sayings sayings;
    private final String language;
    private final Instant asked;
    private final UUID contact;
    private final UUID need;
    private final String topic;
    private final String urgency;
    private final int district;
    private final boolean written;
    private String state = "NEW";
    private NeedState outcome = NeedState.OPEN;
    private @Nullable UUID organization;
    private @Nullable UUID account;
    private @Nullable UUID inCase;
    private @Nullable Instant finished;
    private @Nullable Instant answered;
    private @Nullable Instant waitingSince;

    Asking(Ledger ledger, Chance chance, Sayings sayings, City city, String language, Instant asked) {
        this.ledger = ledger;
        this.chance = chance;
        this.sayings = sayings;
        this.language = language;
        this.asked = asked;
        this.contact = chance.id(asked);
        this.need = chance.id(asked);
        this.topic = chance.of(city.topics());
        this.urgency = Life.urgency(chance);
        this.district = 1 + chance.below(23);
        this.written = chance.percent(70);
    }

    UUID contact() {
        return contact;
    }

    UUID need() {
        return need;
    }

    String topic() {
        return topic;
    }

    /** A case came of it. */
    void inCase(UUID id, Who.Staff officer, @Nullable Instant closed, boolean waiting, NeedState became) {
        inCase = id;
        organization = officer.organization();
        account = officer.account();
        outcome = became;
        state = closed != null ? "CLOSED" : "IN_PROGRESS";
        finished = closed;
        answered = null;
        waitingSince = waiting ? ledger.now().minus(Duration.ofMinutes(30L + chance.below(4000))) : null;
    }

    /** It is answered, and no case comes of it. */
    void answered(Who.Staff officer, boolean finish) {
        organization = officer.organization();
        account = officer.account();
        answered = asked.plus(Duration.ofMinutes(10L + chance.below(900)));
        state = finish ? "CLOSED" : "ANSWERED";
        finished = finish ? answered.plus(Duration.ofHours(20)) : null;
        outcome = finish ? NeedState.ANSWERED : NeedState.OPEN;
    }

    /** Nobody has answered it yet. */
    void waits(UUID city, Who.@Nullable Staff taken) {
        organization = city;
        account = taken == null ? null : taken.account();
        state = taken == null ? "NEW" : "IN_PROGRESS";
        waitingSince = asked;
    }

    void ask() {
        ledger.at(asked, () -> {
            voice(
                    need,
                    topic,
                    asked,
                    outcome,
                    finished,
                    outcome == NeedState.UNMET ? UnmetReason.NO_CAPACITY.name() : null);
            Who asker = new Who.CodeHolder(contact);
            contactRow();
            ledger.wrote(asked, asker, "contact", contact, "contact.asked");
            if (written) {
                message(1, "NEWCOMER", null, sayings.asked(chance, language), asked);
            }
        });
        Instant replied = answered;
        if (replied != null && account != null && organization != null) {
            var officer = new Who.Staff(account, "", organization, java.util.Set.of(), java.util.Set.of());
            ledger.at(replied, () -> {
                ledger.read(replied, officer, "contact", contact, Purpose.ANSWER);
                message(2, "STAFF", account, sayings.note(chance), replied);
                ledger.wrote(replied, officer, "contact", contact, "contact.replied");
            });
        }
    }

    private void message(int number, String author, @Nullable UUID by, String words, Instant at) {
        ledger.row("contact.message", chance.id(at), contact, number, author, by, language, words, at);
    }

    private void contactRow() {
        ledger.row(
                "contact.contact",
                contact,
                chance.code(),
                organization,
                account,
                inCase,
                need,
                topic,
                urgency,
                language,
                district,
                "NONE",
                "",
                "",
                state,
                waitingSince != null,
                asked,
                finished == null ? asked : finished,
                waitingSince,
                (written ? 1 : 0) + (answered == null ? 0 : 1),
                2);
    }

    /** A need is voiced, and counted as what became of it. */
    void voice(
            UUID id, String about, Instant at, NeedState became, @Nullable Instant settled, @Nullable String reason) {
        ledger.row(
                "need.need",
                id,
                about,
                urgency,
                language,
                district,
                "FROM_18_TO_60",
                written ? "WEBSITE" : "DESK",
                at,
                ledger.month(at),
                became.name(),
                null,
                became == NeedState.UNMET ? reason : null,
                settled);
        ledger.counted(ledger.month(at), about, district, language, became);
    }
}
