package org.kapocs.desk.casework.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.web.Problem;

/** A case to be opened. */
record CaseWanted(
        @Means("The contact it comes from; its need becomes the first of the case.") @Nullable
        UUID contact,

        @Means("A client who is on record; else the person is registered.") @Nullable
        UUID known,

        @Nullable PersonTold person,
        LegalBasis legalBasis,
        List<NeedWanted> needs,
        @Means("Codes of the catalogue.") List<String> matters,
        String summary,

        @Means("That it is none of the clients who were named as alike.") @Nullable
        Boolean sure) {
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_SUMMARY = 20_000;
    private static final int MOST = 20;

    /** A need that the client voiced. */
    record NeedWanted(String topic, Urgency urgency, String note) {
        NewNeed need() {
            if (note.length() > LONGEST_NOTE) {
                throw new Problem.Invalid(Map.of("note", "casework.error.long"));
            }
            return new NewNeed(topic, urgency, note);
        }
    }

    /** Whether it was already looked who else it may be. */
    boolean settled() {
        return known != null || Boolean.TRUE.equals(sure);
    }

    /** Who is to be registered. @throws Problem.Invalid when nobody is named, or two are */
    Person who() {
        if (person == null || known != null) {
            throw new Problem.Invalid(Map.of("person", "client.error.name"));
        }
        return person.person();
    }

    NewCase wish(Person client) {
        if (summary.length() > LONGEST_SUMMARY || needs.size() > MOST || matters.size() > MOST) {
            throw new Problem.Invalid(Map.of("summary", "casework.error.long"));
        }
        return new NewCase(
                contact,
                known,
                client,
                legalBasis,
                needs.stream().map(NeedWanted::need).toList(),
                matters,
                summary);
    }
}
