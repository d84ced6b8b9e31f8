package org.kapocs.desk.seal;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CasesOf;
import org.kapocs.desk.contact.ContactEnds;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.veil.Closed;
import org.kapocs.shared.veil.Veil;
import org.kapocs.shared.veil.VeilSight;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * In an emergency who works on cases opens a sealed file for three hours, says why, and is reviewed by a supervisor
 * afterwards. Keepers and supervisors are told at once, and the client reads it. Nobody who is locked out can.
 */
@Component
@Transactional
public class Glasses {
    static final int WORDS = 1_000;

    /** Nobody opens more than so many in {@link #PERIOD}; supervisors are told of who opens as many. */
    public static final int MOST = 3;

    public static final Duration PERIOD = Duration.ofHours(12);

    private static final Who.Machine EMERGENCY = new Who.Machine("seal.emergency");

    private final GlassRows rows;
    private final CasesOf cases;
    private final ContactEnds contacts;
    private final Veil veil;
    private final VeilSight sight;
    private final House house;
    private final SealLetters letters;
    private final Trail trail;
    private final Once once;
    private final Clock clock;

    Glasses(
            GlassRows rows,
            CasesOf cases,
            ContactEnds contacts,
            Veil veil,
            VeilSight sight,
            House house,
            SealLetters letters,
            Trail trail,
            Once once,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.contacts = contacts;
        this.veil = veil;
        this.sight = sight;
        this.house = house;
        this.letters = letters;
        this.trail = trail;
        this.once = once;
        this.clock = clock;
    }

    /**
     * Opens the file with the case of this number. A number that is no case's, one of a file that is not sealed and one
     * that is locked to this person get the same answer.
     *
     * @return the case
     */
    public UUID breakNumbered(Who.Staff who, String number, Why why, String words, String onceKey) {
        return broken(who, "number", why, words, onceKey, () -> cases.numbered(EMERGENCY, who.organization(), number));
    }

    /** Opens the file under this seal, of which a supervisor knows from the list. */
    public UUID breakListed(Who.Staff who, UUID seal, Why why, String words, String onceKey) {
        if (!who.may(Action.WATCH_SEALS)) {
            throw new Problem.Refused();
        }
        return broken(
                who,
                "seal",
                why,
                words,
                onceKey,
                () -> sight.get(seal)
                        .flatMap(closed ->
                                cases.all(EMERGENCY, closed.records()).stream().findFirst())
                        .filter(file -> file.organization().equals(who.organization())));
    }

    private UUID broken(
            Who.Staff who, String field, Why why, String words, String onceKey, Supplier<Optional<Case>> find) {
        if (!who.may(Action.READ_CASES)) {
            throw new Problem.Refused();
        }
        if (words.isBlank() || words.length() > WORDS) {
            throw new Problem.Invalid(Map.of("words", words.isBlank() ? "seal.error.words" : "seal.error.long"));
        }
        return once.run(onceKey, () -> {
            record Found(Case file, Closed closed) {}
            Found found = house.within(
                            EMERGENCY,
                            () -> find.get()
                                    .flatMap(file -> sight.on(file.id()).map(closed -> new Found(file, closed)))
                                    .filter(each -> !sight.lockedOutOf(
                                                    each.closed().records())
                                            .contains(who.account())))
                    .filter(each -> !each.closed().keepers().contains(who.account()))
                    .orElseThrow(() -> new Problem.Invalid(Map.of(field, "seal.error.number")));
            opened(who, found.file(), found.closed(), why, words);
            return found.file().id();
        });
    }

    private void opened(Who.Staff who, Case file, Closed closed, Why why, String words) {
        var now = clock.instant();
        var glass = new Glass(
                Ids.next(), closed.seal(), file.client(), who.account(), why, words, now, now.plus(Veil.OPEN), null);
        veil.open(closed.seal(), who.account(), glass.until());
        rows.insert(who, glass);
        trail.wrote(who, new Subject("case", file.id()), "seal.glass-broken");
        trail.read(who, new Subject("case", file.id()), Purpose.EMERGENCY);
        letters.alarm(who, glass.id(), closed.records(), "broken", closed.keepers());
        if (rows.since(who, now.minus(PERIOD)) == MOST) {
            letters.alarm(who, glass.id(), closed.records(), "often", List.of());
        }
    }

    /** Those that wait for a review by this supervisor, the oldest first; none of their own. */
    @Transactional(readOnly = true)
    public List<Glass> waiting(Who.Staff who) {
        demand(who);
        return rows.waiting(who);
    }

    /** What the trail calls all that a broken glass opened: for its review, also by who may not see the file. */
    @Transactional(readOnly = true)
    public Set<Subject> opened(Who.Staff who, Glass glass) {
        demand(who);
        Set<UUID> records = sight.get(glass.seal()).map(Closed::records).orElse(Set.of(glass.client()));
        return house.within(EMERGENCY, () -> {
            List<Case> theirs = cases.all(EMERGENCY, records);
            Set<UUID> ids = theirs.stream().map(Case::id).collect(Collectors.toSet());
            Set<UUID> talks = new HashSet<>(contacts.ofCases(EMERGENCY, ids).keySet());
            theirs.stream().map(Case::contact).filter(Objects::nonNull).forEach(talks::add);
            return Stream.concat(
                            theirs.stream()
                                    .flatMap(each -> Stream.of(
                                            new Subject("case", each.id()), new Subject("client", each.client()))),
                            talks.stream().map(each -> new Subject("contact", each)))
                    .collect(Collectors.toSet());
        });
    }

    /** The cases of whoever was opened, as far as this supervisor may see them: none, unless they keep the file. */
    @Transactional(readOnly = true)
    public List<Case> seen(Who.Staff who, Glass glass) {
        demand(who);
        return cases.all(who, Set.of(glass.client()));
    }

    /** One's own, with what was said of them, the newest first. */
    @Transactional(readOnly = true)
    public List<Glass> mine(Who.Staff who) {
        return rows.of(who);
    }

    /** Says of a broken glass whether it was justified, once; who broke it is told. */
    public void review(Who.Staff who, UUID id, Verdict verdict, String words) {
        demand(who);
        if (words.isBlank() || words.length() > WORDS) {
            throw new Problem.Invalid(Map.of("words", words.isBlank() ? "seal.error.words" : "seal.error.long"));
        }
        UUID broke = rows.review(who, id, new Glass.Review(verdict, words, who.account(), clock.instant()))
                .orElseThrow(Problem.Missing::new);
        trail.wrote(who, new Subject("glass", id), "seal.reviewed." + verdict);
        letters.post(who, id, "reviewed", new HashSet<>(List.of(broke)));
    }

    private static void demand(Who.Staff who) {
        if (!who.may(Action.WATCH_SEALS)) {
            throw new Problem.Refused();
        }
    }
}
