package org.kapocs.facts.matter.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.matter.Catalogue;
import org.kapocs.facts.matter.Change;
import org.kapocs.facts.matter.Deadline;
import org.kapocs.facts.matter.Entry;
import org.kapocs.facts.matter.Facts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.web.Choice;
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

/** Changing what is known of a matter. */
@Controller
@ForStaff(Action.EDIT_MATTERS)
@RequestMapping("/staff/matters/{code}/edit")
class EditPages {
    private final Catalogue catalogue;
    private final Languages languages;
    private final Messages messages;

    EditPages(Catalogue catalogue, Languages languages, Messages messages) {
        this.catalogue = catalogue;
        this.languages = languages;
        this.messages = messages;
    }

    @GetMapping
    Reply form(@PathVariable String code, @RequestParam(name = "in", defaultValue = "en") String in, Language reader) {
        Entry entry = catalogue.get(code);
        return page(entry, entry.version(), entry.facts(), other(in), null, Map.of(), reader);
    }

    @PostMapping
    Reply save(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language reader) {
        var form = new Form(sent);
        String other = other(form.text("in"));
        Entry entry = catalogue.get(code);
        int version = form.number("version");
        Facts facts = new Typed(form, entry.facts(), other).facts();
        try {
            Facts told = form.has("same") ? facts : facts.withoutOutdated(entry.facts());
            return switch (catalogue.revise(who, code, version, told)) {
                case Change.Done _ ->
                    new SeeOther(
                            "/staff/matters/" + code,
                            entry.facts().sameInLaw(told) ? "catalogue.done.worded" : "catalogue.done.revised");
                case Change.Outdated outdated ->
                    page(entry, outdated.saved().version(), facts, other, outdated.saved(), Map.of(), reader);
            };
        } catch (Problem.Invalid invalid) {
            return page(entry, version, facts, other, null, invalid.fields(), reader);
        }
    }

    /** A language of the house other than that of the law. */
    private String other(String tag) {
        return Optional.of(tag)
                .filter(each -> !each.equals(Facts.LAW))
                .flatMap(languages::of)
                .map(Language::tag)
                .orElse("en");
    }

    private EditPage page(
            Entry entry,
            int version,
            Facts facts,
            String other,
            @Nullable Entry saved,
            Map<String, String> errors,
            Language reader) {
        List<Choice> speak = languages.open().stream()
                .map(language -> new Choice(language.tag(), Spoken.name(language.tag(), reader)))
                .toList();
        return new EditPage(
                entry.matter(),
                version,
                facts,
                other,
                speak.stream()
                        .filter(each -> !each.value().equals(languages.house().tag()))
                        .toList(),
                choices(Deadline.Unit.values(), "catalogue.unit.", reader),
                choices(Deadline.Way.values(), "catalogue.way.", reader),
                speak,
                saved,
                errors);
    }

    private List<Choice> choices(Enum<?>[] values, String prefix, Language reader) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), messages.text(reader, prefix + value.name())))
                .toList();
    }
}
