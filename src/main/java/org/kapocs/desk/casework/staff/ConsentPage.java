package org.kapocs.desk.casework.staff;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.directory.ServiceFound;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.privacy.Consent;
import org.kapocs.shared.privacy.ConsentPurpose;
import org.kapocs.shared.privacy.Recipient;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Page;

/**
 * Recording a consent: first the recipient, then what they may see, then the text in two languages side by side.
 *
 * @param recipient null until one is chosen
 * @param takenBack what they took back towards that recipient and did not give again; null where there is none
 * @param found services whose organization could be the recipient
 * @param texts the consent text in the client's language and in the officer's; empty until it can be read
 * @param shown of what those texts speak
 */
public record ConsentPage(
        CaseHead head,
        Form form,
        String once,
        ConsentPurpose purpose,
        @Nullable Recipient recipient,
        @Nullable Consent takenBack,
        List<ServiceFound> found,
        List<Choice> sections,
        List<Choice> hows,
        List<Choice> languages,
        List<Text> texts,
        String shown,
        Map<String, String> errors)
        implements Page {

    /** A consent text in a language. */
    public record Text(Language language, String text) {}

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }

    public boolean searched() {
        return form.has("q");
    }

    /** What was chosen to be shown. */
    public List<String> chosen() {
        return form.several(Section.class, "sections").stream()
                .map(Section::name)
                .toList();
    }
}
