package org.kapocs.desk.household.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.household.HouseholdOfCase;
import org.kapocs.desk.household.Spot;
import org.kapocs.facts.client.Kin;
import org.kapocs.facts.client.Relation;
import org.kapocs.facts.client.RoughDate;
import org.kapocs.facts.client.Stay;
import org.kapocs.facts.client.Tie;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.program.Operation;
import org.kapocs.shared.program.Repeat;
import org.kapocs.shared.program.Seen;
import org.kapocs.shared.program.Sent;
import org.kapocs.shared.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** With whom the client of a case lives, for programs: those who may be told of in their file, and nobody else. */
@RestController
@RequestMapping("/api/v1/cases/{id}/household")
class HouseholdApi {
    private final HouseholdOfCase households;

    HouseholdApi(HouseholdOfCase households) {
        this.households = households;
    }

    /** The households of a client, as far as they may be told of. It need not be everybody. */
    record HouseholdTold(List<HomeTold> homes, List<MemberTold> people) {
        static HouseholdTold of(Kin kin) {
            return new HouseholdTold(
                    kin.homes().stream()
                            .map(each -> new HomeTold(
                                    each.id(), each.version(), each.stay().here()))
                            .toList(),
                    kin.people().stream().map(MemberTold::of).toList());
        }
    }

    /** A household. */
    record HomeTold(
            UUID id,
            @Means("Is sent with whoever is taken in.") int version,
            @Means("Whether the client lives there now.") boolean here) {}

    /** Somebody of it. */
    record MemberTold(
            UUID household,
            @Means("Their record.") UUID client,
            String name,
            @Nullable Integer birthYear,
            Kin.Place place,

            @Means("What they are to the client; null when nobody knows.") @Nullable
            Relation relation,

            @Means("Nobody said so; it follows from what else was said.")
            boolean derived,

            @Means("They may not know of the client.") boolean kept,

            @Means("Since when, as far as it is known, such as 2023-04.") @Nullable
            String since,

            @Nullable String until) {

        static MemberTold of(Kin.One each) {
            return new MemberTold(
                    each.home(),
                    each.client(),
                    each.name().spoken(),
                    each.birthYear(),
                    each.place(),
                    each.relation(),
                    each.derived(),
                    each.kept(),
                    text(each.stay().since()),
                    text(each.stay().until()));
        }

        private static @Nullable String text(@Nullable RoughDate day) {
            return day == null ? null : day.text();
        }
    }

    @GetMapping
    @ForToken(Action.READ_CASES)
    @Operation("With whom the client of a case lives or lived. That each was looked at stands in the trail.")
    HouseholdTold one(@PathVariable UUID id, Who.Staff who) {
        return HouseholdTold.of(households.of(who, id).kin());
    }

    /** Who lives with the client, too. */
    record MemberWanted(
            @Means("A record of the register.") UUID client,

            @Means("The household as it was seen; null where the client lives in none.") @Nullable
            UUID household,

            @Means("Of the household; 0 where there is none.")
            int version,

            @Means("What they are to the client; not GUARDIAN or WARD, for which a paper is named on the page.")
            @Nullable
            Relation relation,

            @Means("As far as it is known, such as 2023-04.") @Nullable
            String since) {

        Stay stay() {
            return since == null ? Stay.HERE : new Stay(RoughDate.typed(since, "since"), null, false);
        }
    }

    @PostMapping("/members")
    @ForToken(Action.WORK_CASES)
    @Operation(value = "Takes somebody of the register into the household of the client.", conflicts = true)
    ResponseEntity<HouseholdTold> take(@PathVariable UUID id, @Sent MemberWanted wanted, Repeat repeat, Who.Staff who) {
        var spot = new Spot(id, wanted.household(), wanted.version());
        households.take(who, spot, wanted.client(), wanted.stay(), Tie.of(wanted.relation()), repeat.key());
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(HouseholdTold.of(households.of(who, id).kin()));
    }

    /** That somebody does not live there any more. */
    record MemberEnding(
            UUID household,

            @Means("Until when, as far as it is known, such as 2026-04.")
            String until) {}

    @PostMapping("/members/{member}/ending")
    @ForToken(Action.WORK_CASES)
    @Operation(
            value = "Says until when somebody lived with the client. The version is that of the household.",
            conflicts = true)
    ResponseEntity<HouseholdTold> end(
            @PathVariable UUID id, @PathVariable UUID member, @Sent MemberEnding wanted, Seen seen, Who.Staff who) {
        if (wanted.until().isBlank()) {
            throw new Problem.Invalid(Map.of("until", "household.error.since-when"));
        }
        Kin kin = households.of(who, id).kin();
        Kin.One one = kin.one(member)
                .filter(each -> each.home().equals(wanted.household()))
                .orElseThrow(Problem.Missing::new);
        int version = version(kin, wanted.household());
        if (version != seen.version()) {
            throw Seen.outdated(version, HouseholdTold.of(kin), wanted);
        }
        if (!one.stay().here()) {
            throw new Problem.Conflict("household.error.gone");
        }
        var stay = new Stay(one.stay().since(), RoughDate.typed(wanted.until(), "until"), false);
        households.change(who, new Spot(id, wanted.household(), version), member, stay, null);
        Kin now = households.of(who, id).kin();
        return Seen.answer(version(now, wanted.household()), HouseholdTold.of(now));
    }

    private static int version(Kin kin, UUID household) {
        return kin.home(household).map(Kin.Home::version).orElseThrow(Problem.Missing::new);
    }
}
