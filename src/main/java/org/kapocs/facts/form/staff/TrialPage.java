package org.kapocs.facts.form.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.form.FilledPage;
import org.kapocs.facts.form.Outcome;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Page;

/**
 * A form that somebody tries: nothing of it is stored, the page carries all that was answered.
 *
 * @param address where the page is sent
 * @param back where the form is
 * @param number of the page, from 0
 * @param filled null when all pages are done
 * @param outcome what the answers would come to; null before
 */
public record TrialPage(
        String address,
        String back,
        String title,
        int number,
        int pages,
        boolean first,
        String answers,
        String theirs,
        List<Language> languages,
        @Nullable FilledPage filled,
        @Nullable Outcome outcome)
        implements Page {

    @Override
    public int status() {
        return filled != null && !filled.errors().isEmpty() ? 400 : 200;
    }
}
