package org.kapocs.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CloseReason;
import org.kapocs.facts.need.NeedState;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;

/** How one invented case goes, from the first question to the last entry of the trail; some ten things happen in it. */
final class Life {
    private static final int NOTES = 3;
    private static final List<String> URGENCIES = List.of("SOON", "SOON", "CAN_WAIT", "CAN_WAIT", "URGENT", "DANGER");

    private final Ledger ledger;
    private final Chance chance;
    private final Sayings sayings;
    private final Names.Named named;
    private final City city;
    private final Asking asking;
    private final boolean open;
    private final Who.Staff officer;
    private final UUID id;
    private final UUID client;
    private final Instant opened;
    private final Instant closed;
    private final boolean helped;

    Life(Ledger ledger, Chance chance, Sayings sayings, Names names, City city, Instant asked, boolean open) {
        this.ledger = ledger;
        this.chance = chance;
        this.sayings = sayings;
        this.named = names.next();
        this.city = city;
        this.open = open;
        City.Office office = city.office(chance.below(100));
        officer = chance.of(office.staff());
        Instant then = asked.plus(Duration.ofMinutes(20L + chance.below(2000)));
        Instant latest = ledger.now().minusSeconds(60);
        opened = then.isAfter(latest) ? latest : then;
        Instant end = opened.plus(Duration.ofHours(30L + chance.below(1400)));
        closed = end.isAfter(latest) ? latest : end;
        id = chance.id(opened);
        client = chance.id(opened);
        helped = chance.percent(78);
        boolean waiting = open && chance.percent(8);
        asking = new Asking(ledger, chance, sayings, city, named.language(), asked);
        asking.inCase(id, officer, open ? null : closed, waiting, outcome());
    }

    private NeedState outcome() {
        return open ? NeedState.OPEN : helped ? NeedState.ANSWERED : NeedState.UNMET;
    }

    /** Lets it happen, each thing at its time. */
    void live() {
        asking.ask();
        ledger.at(opened, this::begin);
        Instant last = last();
        long span = span();
        for (int n = 1; n <= NOTES + (chance.percent(35) ? 1 : 0); n++) {
            Instant moment = noted(n);
            ledger.at(moment, () -> work(moment));
        }
        if (chance.percent(30)) {
            new Referred(ledger, chance, city, id, client, asking, officer, open, named.language())
                    .live(opened.plus(Duration.ofMinutes(span / 4)), last);
        }
        if (!open) {
            ledger.at(closed, this::end);
        }
        ledger.at(opened, () -> new Worked(ledger, chance, sayings, city, file(), asking).write());
    }

    private Worked.File file() {
        return new Worked.File(id, client, asking.contact(), officer, named.language(), opened, open ? null : closed);
    }

    private Instant last() {
        return open ? ledger.now() : closed;
    }

    private long span() {
        return Math.max(2, Duration.between(opened, last()).toMinutes());
    }

    private Instant noted(int n) {
        return opened.plus(Duration.ofMinutes(1 + (long) (span() * n / (NOTES + 1.1))));
    }

    private void begin() {
        register();
        ledger.row(
                "casework.case_file",
                id,
                ledger.number(opened),
                client,
                asking.contact(),
                officer.organization(),
                officer.account(),
                "PUBLIC_TASK",
                open ? "OPEN" : "CLOSED",
                chance.percent(50) ? sayings.note(chance) : "",
                opened,
                open ? null : closed,
                open ? null : (helped ? CloseReason.FINISHED : CloseReason.NO_CONTACT).name(),
                1 + chance.below(3),
                open ? noted(NOTES) : closed);
        ledger.read(opened, officer, "contact", asking.contact(), Purpose.CASEWORK);
        ledger.row("casework.case_need", id, asking.need(), "", opened);
        ledger.wrote(opened, officer, "contact", asking.contact(), "contact.linked");
        happened(opened, "OPENED", "", "");
        if (chance.percent(50)) {
            String matter = chance.of(city.matters());
            ledger.row("casework.case_matter", id, matter, opened);
            happened(opened, "MATTER_ADDED", matter, "");
        }
        if (chance.percent(20)) {
            another();
        }
    }

    private void another() {
        UUID need = chance.id(opened);
        String topic = chance.of(city.topics());
        String note = sayings.note(chance);
        asking.voice(need, topic, opened, outcome(), settled(), reason());
        ledger.row("casework.case_need", id, need, note, opened);
        happened(opened, "NEED_ADDED", topic, note);
    }

    private @Nullable Instant settled() {
        return open ? null : closed;
    }

    private @Nullable String reason() {
        return open || helped ? null : UnmetReason.NO_CAPACITY.name();
    }

    private void register() {
        var person = new Registered(ledger, chance, named);
        person.write(client, officer, asking.contact(), opened);
        ledger.wrote(opened, officer, "client", client, "client.registered");
    }

    /** The caseworker looks into the file and notes something. */
    private void work(Instant moment) {
        ledger.read(moment, officer, "client", client, Purpose.CASEWORK);
        happened(moment, "NOTED", "", sayings.note(chance));
    }

    private void end() {
        ledger.wrote(closed, officer, "need", asking.need(), helped ? "need.answered" : "need.unmet");
        happened(closed, helped ? "NEED_ANSWERED" : "NEED_UNMET", asking.topic(), "");
        happened(closed, "CLOSED", (helped ? CloseReason.FINISHED : CloseReason.NO_CONTACT).name(), "");
        ledger.wrote(closed, officer, "contact", asking.contact(), "contact.finished");
    }

    private void happened(Instant at, String what, String code, String text) {
        ledger.row("casework.happening", chance.id(at), id, at, officer.account(), what, code, text);
        ledger.wrote(at, officer, "case", id, "case." + what.toLowerCase(java.util.Locale.ROOT));
    }

    /** As urgent as it is. */
    static String urgency(Chance chance) {
        return chance.of(URGENCIES);
    }
}
