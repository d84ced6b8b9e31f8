package org.kapocs.desk.rights;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CasesOfPerson;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.DataSubject;
import org.kapocs.shared.veil.VeilSight;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to be done before somebody is erased as they asked, so that nobody is sent away from a button. */
@Component
@Transactional(readOnly = true)
public class Ahead {
    private final People people;
    private final RequestRows requests;
    private final ErasureRows erasures;
    private final Holds holds;
    private final CasesOfPerson cases;
    private final VeilSight sight;

    Ahead(
            People people,
            RequestRows requests,
            ErasureRows erasures,
            Holds holds,
            CasesOfPerson cases,
            VeilSight sight) {
        this.people = people;
        this.requests = requests;
        this.erasures = erasures;
        this.holds = holds;
        this.cases = cases;
        this.sight = sight;
    }

    /**
     * @param going the erasure that is going on already; null when none is
     * @param open their cases that are open and that the reader may see
     * @param busy whether something of theirs is open or waits for a word of ours, seen or not
     * @param held whether a hold stands
     * @param copy the copy that they asked for and do not have yet; null when they asked for none
     * @param sealed whether their file is sealed: then only its keepers see the request
     */
    public record Seen(
            @Nullable Erasure going,
            List<Case> open,
            boolean busy,
            boolean held,
            @Nullable Request copy,
            boolean sealed) {
        /** Whether somebody can agree now. */
        public boolean free() {
            return going == null && !busy && !held;
        }
    }

    /** Of this request to be erased. */
    public Seen of(Who.Staff who, Request asked) {
        Whose asking = asked.whose();
        DataSubject whose = people.subject(asking.organization(), asking.client(), asking.contact());
        UUID subject = asking.client() == null ? Objects.requireNonNull(asking.contact()) : asking.client();
        return new Seen(
                erasures.of(who, whose).orElse(null),
                cases.of(who, whose.clients()).stream().filter(Case::open).toList(),
                people.busy(whose),
                !holds.of(People.HOUSE, whose).isEmpty(),
                copy(requests.of(who, asking.client(), asking.contact())),
                sight.on(subject).isPresent());
    }

    /** What of these is a copy that was not handed over. */
    static @Nullable Request copy(List<Request> theirs) {
        return theirs.stream()
                .filter(each -> each.kind() == Kind.COPY && each.waits())
                .findFirst()
                .orElse(null);
    }
}
