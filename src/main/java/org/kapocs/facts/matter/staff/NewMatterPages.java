package org.kapocs.facts.matter.staff;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kapocs.facts.matter.Catalogue;
import org.kapocs.facts.matter.Facts;
import org.kapocs.facts.matter.Matter;
import org.kapocs.facts.matter.Words;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adding a kind of official business that the house did not bring along. */
@Controller
@ForStaff(Action.EDIT_MATTERS)
@RequestMapping("/staff/matters/new")
class NewMatterPages {
    /** In both languages of the staff: who reads neither is told that it is Hungarian. */
    private static final String OTHER = "en";

    private static final Matter NONE = new Matter("", "", "", "inform");
    private static final Facts NOTHING = new Facts(
            "", "", List.of(Facts.LAW), Map.of(Facts.LAW, new Words("", "", "", "")), List.of(), List.of(), Set.of());

    private final Catalogue catalogue;
    private final EditForm form;

    NewMatterPages(Catalogue catalogue, EditForm form) {
        this.catalogue = catalogue;
        this.form = form;
    }

    @GetMapping
    Reply show(Language reader) {
        return form.page(NONE, 0, NOTHING, OTHER, null, Map.of(), reader);
    }

    @PostMapping
    Reply add(@RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language reader) {
        var typed = new Form(sent);
        Matter matter = EditForm.typed(NONE, typed);
        Facts facts = new Typed(typed, NOTHING, OTHER).facts();
        try {
            String code = catalogue.add(who, matter, facts, typed.text("once"));
            return new SeeOther("/staff/matters/" + code, "catalogue.done.added");
        } catch (Problem.Invalid invalid) {
            return form.page(matter, 0, facts, OTHER, null, invalid.fields(), reader);
        }
    }
}
