package org.kapocs.desk.rights;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.audit.Opening;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.privacy.DataSubject;
import org.kapocs.shared.privacy.HeldRow;
import org.kapocs.shared.privacy.PersonalData;
import org.kapocs.shared.privacy.Withheld;

/**
 * What a person is given of what is kept of them, but the files, which are read while they are handed over.
 *
 * @param language the person's
 * @param missing what is kept and not given, and why
 * @param openings who opened it, on which days and for what (CJEU C-579/21)
 * @param taking which files go along; null when a code was all that was shown: then none
 */
public record Copy(
        DataSubject whose,
        Language language,
        List<HeldRow> rows,
        List<Missing> missing,
        List<Subject> subjects,
        List<Opening> openings,
        PersonalData.@Nullable Taking taking) {

    /** Whether a code was all that was shown. */
    public boolean codeOnly() {
        return taking == null;
    }

    /** A table of which nothing, or not everything, is given. */
    public record Missing(String table, Withheld why) {}

    Copy with(List<Opening> openings) {
        return new Copy(whose, language, rows, missing, subjects, List.copyOf(openings), taking);
    }
}
