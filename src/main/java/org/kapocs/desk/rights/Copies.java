package org.kapocs.desk.rights;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Cases;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Opening;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.privacy.DataSubject;
import org.kapocs.shared.privacy.HeldData;
import org.kapocs.shared.privacy.HeldRow;
import org.kapocs.shared.privacy.Holding;
import org.kapocs.shared.privacy.PersonalData;
import org.kapocs.shared.privacy.Withheld;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Copies of all that is kept of a person (GDPR 15 and 20). At the desk, for who has shown who they are: all of it, after an
 * officer has read what staff wrote. With a code alone: no more than their own file shows
 * ({@link Holding#withCode(String, String...)}); a code can be in the hands of whoever they fled from.
 */
@Component
public class Copies {
    private final HeldData held;
    private final People people;
    private final Cases cases;
    private final Requests requests;
    private final Languages languages;
    private final House house;
    private final Trail trail;
    private final TransactionTemplate work;

    Copies(
            HeldData held,
            People people,
            Cases cases,
            Requests requests,
            Languages languages,
            House house,
            Trail trail,
            PlatformTransactionManager transactions) {
        this.held = held;
        this.people = people;
        this.cases = cases;
        this.requests = requests;
        this.languages = languages;
        this.house = house;
        this.trail = trail;
        this.work = new TransactionTemplate(transactions);
    }

    /** What staff wrote of the client of this case, which somebody reads before it is given: it may tell of others. */
    @Transactional
    public List<HeldRow> toBeRead(Who.Staff who, UUID caseFile) {
        Whose whose = people.of(who, cases.get(who, caseFile, Purpose.RIGHTS));
        DataSubject subject = people.subject(whose.organization(), whose.client(), whose.contact());
        return house.within(People.HOUSE, () -> {
            var all = new ArrayList<HeldRow>();
            for (PersonalData room : held.rooms(People.HOUSE)) {
                Set<UUID> hidden = room.hidden(People.HOUSE, who, subject);
                room.holdings().stream()
                        .filter(Holding::reviewed)
                        .flatMap(holding -> held.read(People.HOUSE, subject, room, holding).stream())
                        .filter(row -> !out(hidden, row))
                        .forEach(all::add);
            }
            return all;
        });
    }

    /**
     * All that is kept of the client of this case, to be handed to them.
     *
     * @param leftOut what of {@link #toBeRead} tells of others
     * @param request whose answer it is, which is done when it {@linkplain #handedOver was handed over}; null when nobody
     *     has written one down
     */
    public Copy take(Who.Staff who, UUID caseFile, Shown shown, Set<UUID> leftOut, @Nullable UUID request) {
        Copy copy = Objects.requireNonNull(work.execute(_ -> {
            Case file = cases.get(who, caseFile, Purpose.RIGHTS);
            Whose whose = people.of(who, file);
            trail.took(who, new Subject("client", file.client()), "rights.copied." + shown, Purpose.RIGHTS);
            DataSubject subject = people.subject(whose.organization(), whose.client(), whose.contact());
            if (request != null) {
                requests.demandAnsweredBy(who, request, subject);
            }
            return house.within(People.HOUSE, () -> gather(subject, whose, taking(who, subject, leftOut)));
        }));
        return copy.with(openings(copy));
    }

    /** A copy was sent to its end: what it answers is done. */
    @Transactional
    public void handedOver(Who.Staff who, UUID request) {
        requests.done(who, request, Kind.COPY);
    }

    /** What a newcomer is given with their code alone. */
    public Copy own(Who.CodeHolder who) {
        Copy copy = Objects.requireNonNull(work.execute(_ -> {
            Whose whose = people.of(who);
            trail.took(who, new Subject("contact", who.contact()), "rights.copied.CODE", Purpose.OWN_FILE);
            // Of two records that were joined, each code opens its own.
            DataSubject subject = people.own(who, whose);
            return house.within(People.HOUSE, () -> gather(subject, whose, null));
        }));
        return copy.with(openings(copy));
    }

    private List<Opening> openings(Copy copy) {
        return copy.subjects().isEmpty() ? List.of() : trail.openedBy(copy.subjects());
    }

    /** What they may not see themselves they do not hand over: somebody who may does. */
    private PersonalData.Taking taking(Who.Staff who, DataSubject subject, Set<UUID> leftOut) {
        var out = new HashSet<>(leftOut);
        held.rooms(People.HOUSE).forEach(room -> out.addAll(room.hidden(People.HOUSE, who, subject)));
        return new PersonalData.Taking(subject, who, out);
    }

    private Copy gather(DataSubject subject, Whose whose, PersonalData.@Nullable Taking taking) {
        boolean codeOnly = taking == null;
        Set<UUID> leftOut = taking == null ? Set.of() : taking.leftOut();
        var rows = new ArrayList<HeldRow>();
        var reasons = new ArrayList<Copy.Missing>();
        for (PersonalData room : held.rooms(People.HOUSE)) {
            for (Holding holding : room.holdings()) {
                if (!holding.ofPeople()) {
                    continue;
                }
                List<HeldRow> found = given(holding, codeOnly)
                        .map(part -> held.read(People.HOUSE, subject, room, part))
                        .orElse(List.of());
                found.stream().filter(row -> !out(leftOut, row)).forEach(rows::add);
                why(holding, codeOnly)
                        .or(() -> found.stream().anyMatch(row -> out(leftOut, row))
                                ? Optional.of(Withheld.OTHERS)
                                : Optional.empty())
                        .ifPresent(why -> reasons.add(new Copy.Missing(holding.table(), why)));
            }
        }
        return new Copy(
                subject,
                languages.of(whose.language()).orElseGet(languages::house),
                rows,
                reasons,
                codeOnly ? held.subjectsWithCode(People.HOUSE, subject) : held.subjects(People.HOUSE, subject),
                List.of(),
                taking);
    }

    private static Optional<Holding> given(Holding holding, boolean codeOnly) {
        return codeOnly ? holding.withCode() : Optional.of(holding);
    }

    /** Why not all of it is given. */
    private static Optional<Withheld> why(Holding holding, boolean codeOnly) {
        if (holding.withheld() != null || !codeOnly) {
            return Optional.ofNullable(holding.withheld());
        }
        if (holding.reviewed()) {
            return Optional.of(Withheld.TO_BE_READ);
        }
        boolean whole = holding.withCode()
                .filter(part -> part.given().size() == holding.given().size())
                .isPresent();
        return whole ? Optional.empty() : Optional.of(Withheld.AT_DESK);
    }

    private static boolean out(Set<UUID> leftOut, HeldRow row) {
        UUID id = row.id();
        return id != null && leftOut.contains(id);
    }
}
