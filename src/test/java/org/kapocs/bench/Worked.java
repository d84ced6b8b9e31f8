package org.kapocs.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;

/** What the rooms around a case hold of it: tasks, a plan, questions to experts, a household, namesakes. */
final class Worked {
    private static final String[] NOTHING = {};
    private static final String[] SIGNS = {"NAME", "BIRTH_YEAR"};
    private static final int OVERDUE = 6;
    private static final Duration MONTH = Duration.ofDays(30);
    private static final List<String> FIELDS = List.of("LAW", "HOUSING", "WORK");

    private final Ledger ledger;
    private final Chance chance;
    private final Sayings sayings;
    private final City city;
    private final File file;
    private final Asking asking;
    private final LocalDate today;

    Worked(Ledger ledger, Chance chance, Sayings sayings, City city, File file, Asking asking) {
        this.ledger = ledger;
        this.chance = chance;
        this.sayings = sayings;
        this.city = city;
        this.file = file;
        this.asking = asking;
        this.today = LocalDate.ofInstant(ledger.now(), ZoneOffset.UTC);
    }

    /** A case, and when it was closed. */
    record File(
            UUID id,
            UUID client,
            UUID contact,
            Who.Staff officer,
            String language,
            Instant opened,
            @Nullable Instant closed) {
        UUID organization() {
            return officer.organization();
        }

        UUID account() {
            return officer.account();
        }

        boolean open() {
            return closed == null;
        }
    }

    void write() {
        for (int n = chance.below(4); n > 0; n--) {
            task();
        }
        if (chance.percent(40)) {
            plan();
        }
        if (chance.percent(8)) {
            consultation();
        }
        if (chance.percent(15)) {
            household();
        }
        if (chance.percent(2)) {
            namesake();
        }
        Instant closed = file.closed();
        if (closed != null && closed.isAfter(ledger.now().minus(MONTH))) {
            ledger.row(
                    "satisfaction.question",
                    chance.id(closed),
                    file.organization(),
                    file.id(),
                    file.contact(),
                    file.language(),
                    asking.topic(),
                    "HELPED",
                    closed,
                    closed.plus(MONTH));
        }
    }

    /** In an open case one of several is late, and one of several waits for somebody. */
    private void task() {
        Instant made = file.opened().plusSeconds(chance.below(3600));
        Instant closed = file.closed();
        boolean ended = closed != null || chance.percent(50);
        LocalDate due = closed == null
                ? today.plusDays(chance.below(40) - OVERDUE)
                : LocalDate.ofInstant(closed, ZoneOffset.UTC);
        ledger.row(
                "task.task",
                chance.id(made),
                file.organization(),
                file.id(),
                sayings.note(chance),
                "",
                file.account(),
                due,
                ended ? "DONE" : "OPEN",
                !ended && chance.percent(20) ? "Minta Hivatal" : "",
                made,
                file.account(),
                ended ? closed == null ? ledger.now() : closed : null,
                ended ? file.account() : null,
                "",
                1);
    }

    private void plan() {
        UUID plan = chance.id(file.opened());
        LocalDate agreed = LocalDate.ofInstant(file.opened(), ZoneOffset.UTC);
        ledger.row(
                "plan.plan",
                plan,
                file.organization(),
                file.id(),
                file.contact(),
                1,
                "CURRENT",
                sayings.note(chance),
                "",
                file.language(),
                file.open() ? today.plusDays(chance.below(60) - 5) : agreed.plusDays(60),
                file.opened(),
                file.account(),
                agreed,
                "SIGNED",
                "",
                file.opened(),
                file.account(),
                2);
        for (int place = 0; place < 2; place++) {
            ledger.row("plan.goal", plan, chance.id(file.opened()), place, sayings.note(chance), "");
        }
    }

    /** Of an organization whose experts are asked; in a closed case it has come to its end. */
    private void consultation() {
        City.Office asked = city.offices().get(1);
        Who.Staff expert = chance.of(asked.staff());
        boolean answered = !file.open() || chance.percent(50);
        Instant at = file.opened();
        Instant due = file.open() ? ledger.now().plus(Duration.ofDays(chance.below(10))) : at.plus(MONTH);
        UUID id = chance.id(at);
        ledger.row(
                "consult.consultation",
                id,
                file.organization(),
                file.account(),
                file.id(),
                file.client(),
                file.contact(),
                asked.organization(),
                "Minta Szakértők",
                file.open() ? asked.organization() : null,
                chance.of(FIELDS),
                "hu",
                "SOON",
                "THREE_DAYS",
                sayings.note(chance),
                NOTHING,
                "",
                file.open() ? answered ? "ANSWERED" : "ASKED" : "CLOSED",
                at,
                due,
                answered ? expert.account() : null,
                false,
                answered ? at.plusSeconds(7200) : null,
                2);
        turn(id, at, "ASKED", file.officer(), "");
        if (answered) {
            turn(id, at.plusSeconds(7200), "ANSWERED", expert, sayings.note(chance));
        }
    }

    private void turn(UUID consultation, Instant at, String what, Who.Staff who, String text) {
        ledger.row("consult.turn", chance.id(at), consultation, at, what, who.account(), who.organization(), text);
    }

    private void household() {
        UUID household = chance.id(file.opened());
        ledger.row("client.household", household, file.organization(), 1, file.opened(), file.opened(), file.account());
        ledger.row(
                "client.member",
                household,
                file.client(),
                file.organization(),
                false,
                1,
                file.opened(),
                file.account());
    }

    /** Whoever came just before, in the same office, may be the same person. */
    private void namesake() {
        UUID before = ledger.last(file.organization());
        if (before != null && before.toString().compareTo(file.client().toString()) < 0) {
            ledger.row(
                    "duplicate.pair",
                    before,
                    file.client(),
                    file.organization(),
                    "PROPOSED",
                    SIGNS,
                    40 + chance.below(60),
                    file.opened());
        }
        ledger.came(file.organization(), file.client());
    }
}
