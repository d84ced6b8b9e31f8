package org.kapocs.facts.information.staff;

import java.util.Map;
import java.util.Optional;
import org.kapocs.facts.information.Block;
import org.kapocs.facts.information.Change;
import org.kapocs.facts.information.FactStore;
import org.kapocs.facts.information.Material;
import org.kapocs.facts.information.Materials;
import org.kapocs.facts.information.Materials.Edit;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
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

/** Writing what a block says in a language. */
@Controller
@ForStaff(Action.EDIT_INFORMATION)
@RequestMapping("/staff/information/{id}/blocks/{block}")
class WordingPages {
    private final Materials materials;
    private final FactStore facts;
    private final Languages languages;

    WordingPages(Materials materials, FactStore facts, Languages languages) {
        this.materials = materials;
        this.facts = facts;
        this.languages = languages;
    }

    @GetMapping
    Reply form(
            @PathVariable("id") String id,
            @PathVariable("block") String block,
            @RequestParam(name = "in", defaultValue = Material.SOURCE) String in) {
        Material material = materials.get(id);
        var now = material.block(block).in(tag(in));
        return page(material, block, tag(in), now.version(), now.text(), Optional.empty(), false, Map.of());
    }

    @PostMapping
    Reply save(
            @PathVariable("id") String id,
            @PathVariable("block") String block,
            @RequestParam(name = "in", defaultValue = Material.SOURCE) String in,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who) {
        var form = new Form(sent);
        String tag = tag(in);
        String text = form.text("text");
        Optional<Edit> edit = form.one(Edit.class, "edit");
        int version = form.number("version");
        try {
            if (edit.isEmpty()) {
                throw new Problem.Invalid(Map.of("edit", "information.error.edit"));
            }
            var typed = new Materials.Typed(tag, version, form.number("source"), text, edit.get());
            if (materials.write(who, id, block, typed) instanceof Change.Done) {
                return new SeeOther("/staff/information/" + id + "?in=" + tag, "information.done.written");
            }
            Material material = materials.get(id);
            return page(material, block, tag, material.block(block).in(tag).version(), text, edit, true, Map.of());
        } catch (Problem.Invalid invalid) {
            return page(materials.get(id), block, tag, version, text, edit, false, invalid.fields());
        }
    }

    private String tag(String in) {
        return languages.of(in).map(Language::tag).orElse(Material.SOURCE);
    }

    private WordingPage page(
            Material material,
            String block,
            String tag,
            int version,
            String text,
            Optional<Edit> edit,
            boolean outdated,
            Map<String, String> errors) {
        Block shown = material.block(block);
        String before = materials
                .sourcesAsTranslated(material.id(), tag)
                .getOrDefault(block, shown.in(Material.SOURCE).text());
        return new WordingPage(material, shown, tag, version, text, edit, before, facts.all(), outdated, errors);
    }
}
