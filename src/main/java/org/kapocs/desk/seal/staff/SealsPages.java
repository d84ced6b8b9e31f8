package org.kapocs.desk.seal.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.seal.Glass;
import org.kapocs.desk.seal.Glasses;
import org.kapocs.desk.seal.LockOuts;
import org.kapocs.desk.seal.Seals;
import org.kapocs.desk.seal.Verdict;
import org.kapocs.desk.seal.Why;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Limits;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Rate;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Breaking the glass, reviewing who did, and what supervisors watch over. */
@Controller
@RequestMapping("/staff/seals")
class SealsPages {
    /** Who tries one number after the other looks for somebody; only those that open nothing count. */
    private static final Rate TRIED = new Rate("seal.glass", 10, Duration.ofHours(1));

    /** Who opens one file after the other reads them all. */
    private static final Rate OPENED = new Rate("seal.opened", Glasses.MOST, Glasses.PERIOD);

    private static final Set<String> NOTHING_OPENED = Set.of("number", "seal");

    private final Seals seals;
    private final Glasses glasses;
    private final Reviews reviews;
    private final LockOuts lockOuts;
    private final Accounts accounts;
    private final Limits limits;
    private final Clock clock;

    SealsPages(
            Seals seals,
            Glasses glasses,
            Reviews reviews,
            LockOuts lockOuts,
            Accounts accounts,
            Limits limits,
            Clock clock) {
        this.seals = seals;
        this.glasses = glasses;
        this.reviews = reviews;
        this.lockOuts = lockOuts;
        this.accounts = accounts;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping
    @ForStaff(Action.READ_CASES)
    Reply show(@RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        UUID listed = new Form(sent).idOrNull("seal");
        return page(who, Form.empty().with("once", UUID.randomUUID()).with("seal", listed), Map.of());
    }

    @PostMapping("/glass")
    @ForStaff(value = Action.READ_CASES, fresh = true)
    Reply breakGlass(@RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var form = new Form(sent);
        limits.take(TRIED, who.account().toString());
        limits.take(OPENED, who.account().toString());
        boolean opened = false;
        Reply reply;
        try {
            reply = broken(who, form);
            opened = reply instanceof SeeOther;
        } finally {
            if (!opened) {
                limits.giveBack(OPENED, who.account().toString());
            }
        }
        if (!(reply instanceof SealsPage page)
                || Collections.disjoint(page.errors().keySet(), NOTHING_OPENED)) {
            limits.giveBack(TRIED, who.account().toString());
        }
        return reply;
    }

    private Reply broken(Who.Staff who, Form form) {
        try {
            Why why = form.one(Why.class, "why")
                    .orElseThrow(() -> new Problem.Invalid(Map.of("why", "seal.error.choose")));
            UUID listed = form.idOrNull("seal");
            UUID opened = listed == null
                    ? glasses.breakNumbered(who, form.text("number"), why, form.text("words"), form.text("once"))
                    : glasses.breakListed(who, listed, why, form.text("words"), form.text("once"));
            return new SeeOther("/staff/cases/" + opened, "seal.done.broken");
        } catch (Problem.Invalid invalid) {
            return page(who, form, invalid.fields());
        }
    }

    @PostMapping("/glasses/{glass}/review")
    @ForStaff(value = Action.WATCH_SEALS, fresh = true)
    Reply review(@PathVariable UUID glass, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var form = new Form(sent);
        try {
            Verdict verdict = form.one(Verdict.class, "verdict-" + glass)
                    .orElseThrow(() -> new Problem.Invalid(Map.of("verdict-" + glass, "seal.error.choose")));
            glasses.review(who, glass, verdict, form.text("review-" + glass));
            return new SeeOther("/staff/seals", "seal.done.reviewed");
        } catch (Problem.Invalid invalid) {
            String words = invalid.fields().get("words");
            return page(who, form, words == null ? invalid.fields() : Map.of("review-" + glass, words));
        }
    }

    @PostMapping("/lock-outs/{lockOut}/lift")
    @ForStaff(value = Action.WATCH_SEALS, fresh = true)
    Reply lift(@PathVariable UUID lockOut, Who.Staff who) {
        lockOuts.lift(who, lockOut);
        return new SeeOther("/staff/seals", "seal.done.lifted");
    }

    private SealsPage page(Who.Staff who, Form form, Map<String, String> errors) {
        List<Glass> mine = glasses.mine(who);
        SealsPage.Watched watched = who.may(Action.WATCH_SEALS) ? watched(who) : null;
        return new SealsPage(
                form.idOrNull("seal"),
                mine,
                watched,
                accounts.namesOf(who, named(watched)),
                clock.instant(),
                form,
                errors);
    }

    private SealsPage.Watched watched(Who.Staff who) {
        List<Glass> waiting = glasses.waiting(who);
        return new SealsPage.Watched(waiting, reviews.of(who, waiting), seals.all(who), lockOuts.all(who));
    }

    private static Set<UUID> named(SealsPage.@Nullable Watched watched) {
        var named = new HashSet<UUID>();
        if (watched != null) {
            watched.waiting().forEach(each -> named.add(each.account()));
            watched.lockOuts().forEach(each -> named.addAll(List.of(each.account(), each.saidBy())));
        }
        return named;
    }
}
