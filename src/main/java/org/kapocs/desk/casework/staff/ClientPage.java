package org.kapocs.desk.casework.staff;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.Person;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * What is known of a client, to be corrected.
 *
 * @param version that the correction starts from
 * @param saved what somebody else saved meanwhile; null when nobody did
 * @param yours the correction, beside it
 */
public record ClientPage(
        CaseHead head,
        int version,
        PersonFields person,
        @Nullable Person saved,
        @Nullable Person yours,
        Map<String, String> errors)
        implements Page {
    @Override
    public int status() {
        return saved != null ? 409 : errors.isEmpty() ? 200 : 400;
    }

    /** A date of birth as far as it is known; empty when it is not. */
    public String birth(Frame frame, Person of) {
        BirthDate birth = of.birth();
        return birth == null ? "" : Saying.birth(frame, birth);
    }
}
