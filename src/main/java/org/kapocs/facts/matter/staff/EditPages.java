package org.kapocs.facts.matter.staff;

import java.util.Map;
import org.kapocs.facts.matter.Catalogue;
import org.kapocs.facts.matter.Change;
import org.kapocs.facts.matter.Entry;
import org.kapocs.facts.matter.Facts;
import org.kapocs.facts.matter.Matter;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
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
    private final EditForm editing;

    EditPages(Catalogue catalogue, EditForm editing) {
        this.catalogue = catalogue;
        this.editing = editing;
    }

    @GetMapping
    Reply form(@PathVariable String code, @RequestParam(name = "in", defaultValue = "en") String in, Language reader) {
        Entry entry = catalogue.get(code);
        return editing.page(entry.matter(), entry.version(), entry.facts(), editing.other(in), null, Map.of(), reader);
    }

    @PostMapping
    Reply save(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language reader) {
        var form = new Form(sent);
        String other = editing.other(form.text("in"));
        Entry entry = catalogue.get(code);
        int version = form.number("version");
        Matter matter = EditForm.typed(entry.matter(), form);
        Facts facts = new Typed(form, entry.facts(), other).facts();
        try {
            Facts told = form.has("same") ? facts : facts.withoutOutdated(entry.facts());
            return switch (catalogue.revise(who, matter, version, told)) {
                case Change.Done _ ->
                    new SeeOther(
                            "/staff/matters/" + code,
                            entry.facts().sameInLaw(told) ? "catalogue.done.worded" : "catalogue.done.revised");
                case Change.Outdated outdated ->
                    editing.page(matter, outdated.saved().version(), facts, other, outdated.saved(), Map.of(), reader);
            };
        } catch (Problem.Invalid invalid) {
            return editing.page(matter, version, facts, other, null, invalid.fields(), reader);
        }
    }
}
