package org.kapocs.desk.casework.staff;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.Person;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * What is known of a client, to be corrected.
 *
 * @param was from what the correction starts, by field, with its version
 * @param theirs what somebody else saved meanwhile; null when nobody did
 */
public record ClientPage(
        CaseHead head,
        PersonFields person,
        Map<String, String> was,
        @Nullable Theirs theirs,
        Map<String, String> errors)
        implements Page {

    /**
     * What somebody else saved meanwhile.
     *
     * @param by their name
     * @param yours the correction, beside it
     */
    public record Theirs(Person saved, String by, Instant at, Person yours) {}

    @Override
    public int status() {
        return theirs != null ? 409 : errors.isEmpty() ? 200 : 400;
    }

    /** A date of birth as far as it is known; a dash when it is not. */
    public String birth(Frame frame, Person of) {
        BirthDate birth = of.birth();
        return birth == null ? "—" : birth.said(frame);
    }
}
