package org.kapocs.shared.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.job.Why;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters by e-mail. A letter is written in the transaction that gives rise to it and is sent after it, once; while it
 * cannot be sent it waits and says so.
 */
@Service
public class Letters {
    private final Outbox outbox;
    private final LetterQueries queries;
    private final Messages messages;
    private final Trail trail;
    private final Organizations organizations;
    private final Clock clock;
    private final String address;

    Letters(
            Outbox outbox,
            LetterQueries queries,
            Messages messages,
            Trail trail,
            Organizations organizations,
            Clock clock,
            @Value("${kapocs.url:http://localhost:8080}") String address) {
        this.outbox = outbox;
        this.queries = queries;
        this.messages = messages;
        this.trail = trail;
        this.organizations = organizations;
        this.clock = clock;
        this.address = address.replaceFirst("(?<!/)/+$", "");
    }

    /**
     * Writes the letter into the caller's transaction. A second one with the same key is not written.
     *
     * @throws Problem.Invalid when {@code to} can be nobody's address
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Who who, Letter letter) {
        if (!Letter.canBeSentTo(letter.to())) {
            throw new Problem.Invalid(Map.of("email", "notification.address.wrong"));
        }
        UUID id = Ids.next();
        var envelope = new Envelope(id, letter.language(), letter.to(), subject(letter), body(letter));
        var organization = who instanceof Who.Staff staff ? Optional.of(staff.organization()) : Optional.<UUID>empty();
        if (outbox.put(letter, envelope, organization)) {
            trail.wrote(who, new Subject("letter", id), "letter.posted");
        }
    }

    private String subject(Letter letter) {
        return text(letter, letter.subjectKey())
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
    }

    private String body(Letter letter) {
        return text(letter, letter.bodyKey()) + "\n\n" + messages.text(letter.language(), "notification.foot");
    }

    private String text(Letter letter, String key) {
        var arguments = new ArrayList<Object>();
        letter.values().forEach((name, value) -> {
            arguments.add(name);
            arguments.add(value);
        });
        return messages.text(letter.language(), key, arguments.toArray());
    }

    /** The full address of a page of ours, for a letter. */
    public String link(String path) {
        return address + path;
    }

    /** What became of the letter with this key; empty when there is none, or it was sent more than 90 days ago. */
    @Transactional(readOnly = true)
    public Optional<LetterState> stateOf(String dedupKey) {
        return Optional.ofNullable(statesOf(List.of(dedupKey)).get(dedupKey));
    }

    /** What became of each of these letters, by key. */
    @Transactional(readOnly = true)
    public Map<String, LetterState> statesOf(Collection<String> dedupKeys) {
        return queries.statesOf(dedupKeys);
    }

    /**
     * The newest letters that are not sent, at most 200: of one's own organization; in the city, also those of the house
     * itself.
     */
    @Transactional(readOnly = true)
    public List<Unsent> unsent(Who.Staff who) {
        return queries.unsent(office(who), Outbox.lastSwept(clock.instant()));
    }

    private Office office(Who.Staff who) {
        if (!who.may(Action.MANAGE_JOBS)) {
            throw new Problem.Refused();
        }
        return new Office(who.organization(), organizations.city().equals(Optional.of(who.organization())));
    }

    /**
     * Has a letter that waits or was given up tried again at once. Whether it did: not when it was sent meanwhile, is
     * being sent, or is not theirs.
     */
    @Transactional
    public boolean retry(Who.Staff who, UUID letter) {
        boolean again = outbox.again(letter, office(who));
        if (again) {
            trail.wrote(who, new Subject("letter", letter), "letter.retried");
        }
        return again;
    }

    /** Has a letter that waits or was given up never sent. Whether it did, as for {@link #retry}. */
    @Transactional
    public boolean drop(Who.Staff who, UUID letter, Why why) {
        boolean dropped = outbox.drop(letter, office(who), why.name());
        if (dropped) {
            trail.wrote(who, new Subject("letter", letter), "letter.dropped." + why.name());
        }
        return dropped;
    }
}
