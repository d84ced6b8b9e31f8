package org.kapocs.desk.casework.staff;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.facts.directory.Directory;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.privacy.ConsentPurpose;
import org.kapocs.shared.privacy.GivenConsent;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.privacy.Recipient;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;

/** Reads the form of a consent. */
@Component
class ConsentForm {
    private static final int MONTHS = 6;

    private final Directory directory;
    private final Organizations organizations;
    private final Languages languages;
    private final Clock clock;

    ConsentForm(Directory directory, Organizations organizations, Languages languages, Clock clock) {
        this.directory = directory;
        this.organizations = organizations;
        this.languages = languages;
        this.clock = clock;
    }

    /** Fills in what was not said: half a year, and the client's language where the house speaks it. */
    Form filled(Form form, CaseFile file) {
        if (!form.has("until")) {
            form.with("until", LocalDate.now(clock).plusMonths(MONTHS));
        }
        if (!form.has("language")) {
            form.with(
                    "language",
                    file.client()
                            .person()
                            .language()
                            .map(SpokenLanguage::tag)
                            .flatMap(languages::of)
                            .map(Language::tag)
                            .orElse(languages.house().tag()));
        }
        return form;
    }

    /** What a text that is shown speaks of; when it is another than was read, the new one must be read first. */
    String shown(Form form) {
        return form.several(Section.class, "sections") + " " + form.text("until") + " " + form.text("language");
    }

    ConsentPurpose purpose(Form form) {
        return form.one(ConsentPurpose.class, "purpose").orElse(ConsentPurpose.REFERRAL);
    }

    /**
     * The organization behind the service, or one whose people work in this house; where the source of a service names
     * none, the service stands for it. The file is kept by us, unless it is said by whom.
     */
    @Nullable
    Recipient recipient(Who.Staff who, Form form) {
        UUID organization = form.idOrNull("organization");
        if (organization == null && purpose(form) == ConsentPurpose.CASEWORK) {
            organization = who.organization();
        }
        if (organization != null) {
            return organizations
                    .get(organization)
                    .map(asked -> new Recipient(asked.id(), asked.name()))
                    .orElseThrow(Problem.Missing::new);
        }
        UUID service = form.idOrNull("service");
        if (service == null) {
            return null;
        }
        var address = directory.referralAddressOf(service).orElseThrow(Problem.Missing::new);
        String name = address.organization().isEmpty() ? address.serviceName() : address.organization();
        return new Recipient(address.organizationId().orElse(service), name);
    }

    Language language(Form form) {
        return languages.of(form.text("language")).orElse(languages.house());
    }

    Optional<LocalDate> until(Form form) {
        try {
            return Optional.of(LocalDate.parse(form.text("until")));
        } catch (DateTimeException mistyped) {
            return Optional.empty();
        }
    }

    /** The consent as it was given; what is wrong with it is told by the exception. */
    GivenConsent given(Form form, CaseFile file, Recipient recipient) {
        LocalDate until = until(form).orElseThrow(() -> new Problem.Invalid(Map.of("until", "privacy.error.until")));
        HowGiven how = form.one(HowGiven.class, "how")
                .orElseThrow(() -> new Problem.Invalid(Map.of("how", "privacy.error.how")));
        return new GivenConsent(
                file.file().client(),
                file.file().contact(),
                purpose(form),
                form.number("version"),
                language(form).tag(),
                recipient,
                java.util.Set.copyOf(form.several(Section.class, "sections")),
                LocalDate.now(clock),
                until,
                how,
                form.has("interpreter"));
    }
}
