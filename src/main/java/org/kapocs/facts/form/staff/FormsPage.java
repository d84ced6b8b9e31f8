package org.kapocs.facts.form.staff;

import java.util.List;
import java.util.Map;
import org.kapocs.facts.form.FormDraft;
import org.kapocs.facts.form.FormVersion;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * The forms of the house, and where a new one is sent.
 *
 * @param drafts what was sent, and nobody published yet
 */
public record FormsPage(List<FormVersion> all, List<FormDraft> drafts, Map<String, String> errors) implements Page {

    public boolean newest(FormVersion version) {
        return all.stream().noneMatch(each -> each.key().equals(version.key()) && each.number() > version.number());
    }

    /** The names of its languages, those that have one. */
    public String languages(Frame frame, FormVersion version) {
        return frame.list(version.languages().stream()
                .map(tag -> Spoken.TAGS.contains(tag) ? frame.languageName(tag) : tag)
                .toList());
    }

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }
}
