package org.kapocs.desk.casework.staff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.Grounds;
import org.kapocs.facts.directory.Directory;
import org.kapocs.facts.directory.ServiceFound;
import org.kapocs.facts.directory.ServiceQuery;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.privacy.ConsentWords;
import org.kapocs.shared.privacy.Consents;
import org.kapocs.shared.privacy.GivenConsent;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.shared.privacy.Recipient;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Recording what a client agrees to, with the text in their language beside the officer's. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/cases/{id}/consents/new")
class ConsentPages {
    private final Cases cases;
    private final Grounds grounds;
    private final Consents consents;
    private final ConsentForm reader;
    private final ConsentWords words;
    private final Directory directory;
    private final Choices choices;

    ConsentPages(
            Cases cases,
            Grounds grounds,
            Consents consents,
            ConsentForm reader,
            ConsentWords words,
            Directory directory,
            Choices choices) {
        this.cases = cases;
        this.grounds = grounds;
        this.consents = consents;
        this.reader = reader;
        this.words = words;
        this.directory = directory;
        this.choices = choices;
    }

    @GetMapping
    Reply form(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        CaseFile file = cases.file(who, id);
        Form form = reader.filled(new Form(sent), file);
        Map<String, String> errors = new LinkedHashMap<>();
        if (reader.until(form).isEmpty()) {
            errors.put("until", "privacy.error.until");
        }
        return page(who, file, form, UUID.randomUUID().toString(), errors, language);
    }

    @PostMapping
    Reply give(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        CaseFile file = cases.file(who, id);
        var form = new Form(sent);
        Recipient recipient = Optional.ofNullable(reader.recipient(who, form)).orElseThrow(Problem.Missing::new);
        try {
            GivenConsent given = reader.given(form, file, recipient);
            if (!wasRead(form)) {
                throw new Problem.Invalid(Map.of());
            }
            UUID consent = grounds.give(who, id, given, form.text("once"));
            String receipt = "/staff/cases/" + id + "/consents/" + consent;
            return new SeeOther(CaseHead.of(file).inside(form.text("back")).orElse(receipt), "casework.done.consent");
        } catch (Problem.Invalid invalid) {
            // Whatever else is wrong: the next page shows the new text, and it must be read. No field is at fault.
            Map<String, String> errors = new LinkedHashMap<>(invalid.fields());
            if (reader.until(form).isPresent() && !wasRead(form)) {
                errors.put("read", "casework.error.shown");
            }
            return page(who, file, form, form.text("once"), errors, language);
        }
    }

    private boolean wasRead(Form form) {
        return form.text("shown").equals(reader.shown(form));
    }

    /** A no is an answer too: it is kept, so that nobody asks again as if it had never been said. */
    @PostMapping("/refusal")
    Reply refuse(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        CaseFile file = cases.file(who, id);
        var form = new Form(sent);
        Recipient recipient = Optional.ofNullable(reader.recipient(who, form)).orElseThrow(Problem.Missing::new);
        grounds.refused(who, id, recipient.name(), form.text("once") + "-no");
        String back = CaseHead.of(file).inside(form.text("back")).orElse("/staff/cases/" + id);
        return new SeeOther(back, "casework.done.refused");
    }

    private ConsentPage page(
            Who.Staff who, CaseFile file, Form form, String once, Map<String, String> errors, Language language) {
        Recipient recipient = reader.recipient(who, form);
        return new ConsentPage(
                CaseHead.of(file),
                form,
                once,
                reader.purpose(form),
                recipient,
                recipient == null
                        ? null
                        : consents.takenBack(who, file.file().client(), recipient.organization())
                                .orElse(null),
                found(form, language),
                choices.of(Section.values(), "privacy.section.", language),
                choices.of(HowGiven.values(), "privacy.how.", language),
                choices.house(language),
                texts(form, recipient, language),
                reader.shown(form),
                errors);
    }

    private List<ServiceFound> found(Form form, Language language) {
        return form.has("q")
                ? directory.find(ServiceQuery.in(language).text(form.text("q"))).services()
                : List.of();
    }

    /** The text in the client's language, and in the officer's where that is another. */
    private List<ConsentPage.Text> texts(Form form, @Nullable Recipient recipient, Language officer) {
        List<Section> sections = form.several(Section.class, "sections");
        if (recipient == null || sections.isEmpty() || reader.until(form).isEmpty()) {
            return List.of();
        }
        var texts = new ArrayList<ConsentPage.Text>();
        Language client = reader.language(form);
        for (Language each : client.equals(officer) ? List.of(client) : List.of(client, officer)) {
            texts.add(new ConsentPage.Text(
                    each,
                    words.text(
                            reader.purpose(form),
                            recipient.name(),
                            sections,
                            reader.until(form).orElseThrow(),
                            each)));
        }
        return texts;
    }
}
