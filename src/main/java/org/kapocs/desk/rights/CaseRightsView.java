package org.kapocs.desk.rights;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.DataSubject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether something stands against erasing the client of a case, and whether that is going on. */
@Component
@Transactional(readOnly = true)
public class CaseRightsView {
    private final People people;
    private final Holds holds;
    private final Erasures erasures;

    CaseRightsView(People people, Holds holds, Erasures erasures) {
        this.people = people;
        this.holds = holds;
        this.erasures = erasures;
    }

    /** @param erasure that is going on; null when none is */
    public record Seen(List<Hold> holds, @Nullable Erasure erasure) {}

    /** Of the client of this case. */
    public Seen of(Who.Staff who, Case file) {
        DataSubject whose = people.subject(file.organization(), file.client(), file.contact());
        return new Seen(holds.of(who, whose), erasures.of(who, whose).orElse(null));
    }
}
