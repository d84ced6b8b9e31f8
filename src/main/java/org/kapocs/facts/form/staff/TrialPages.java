package org.kapocs.facts.form.staff;

import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.kapocs.facts.form.FilledPage;
import org.kapocs.facts.form.Filling;
import org.kapocs.facts.form.Forms;
import org.kapocs.facts.form.Tongues;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Trying a form, before it is published and after. */
@Controller
@ForStaff(Action.EDIT_FORMS)
@RequestMapping("/staff/forms")
class TrialPages {
    private final Forms forms;
    private final Languages languages;

    TrialPages(Forms forms, Languages languages) {
        this.forms = forms;
        this.languages = languages;
    }

    @GetMapping("/drafts/{draft}/trial")
    Reply beginDraft(@PathVariable UUID draft, Language reader) {
        return shown(forms.trial(draft, ""), "/staff/forms/drafts/" + draft, 0, "", reader);
    }

    @PostMapping("/drafts/{draft}/trial")
    Reply goOnDraft(@PathVariable UUID draft, @RequestParam MultiValueMap<String, String> sent, Language reader) {
        var form = new Form(sent);
        return wentOn(
                begun(() -> forms.trial(draft, form.text("answers"))), "/staff/forms/drafts/" + draft, form, reader);
    }

    @GetMapping("/{form}/trial")
    Reply begin(@PathVariable UUID form, Language reader) {
        return shown(forms.fill(form, ""), "/staff/forms/" + form, 0, "", reader);
    }

    @PostMapping("/{form}/trial")
    Reply goOn(@PathVariable UUID form, @RequestParam MultiValueMap<String, String> sent, Language reader) {
        var typed = new Form(sent);
        return wentOn(begun(() -> forms.fill(form, typed.text("answers"))), "/staff/forms/" + form, typed, reader);
    }

    /** The answers come back from the page: whatever somebody made of them there, it is theirs alone. */
    private static Filling begun(java.util.function.Supplier<Filling> begin) {
        try {
            return begin.get();
        } catch (Problem known) {
            throw known;
        } catch (RuntimeException tampered) {
            throw new Problem.Invalid("web.error.400.text");
        }
    }

    private Reply wentOn(Filling filling, String place, Form sent, Language reader) {
        int page = Math.clamp(sent.number("page"), 0, Math.max(0, filling.pages() - 1));
        var shown = new HashSet<>(sent.all("shown"));
        Map<String, String> wrong = filling.answer(page, sent::all, shown);
        String theirs = sent.text("theirs");
        if (sent.has("add") || sent.has("remove")) {
            filling.add(sent.text("add"));
            filling.remove(sent.text("remove"));
            return shown(filling, place, page, theirs, reader);
        }
        if (sent.has("back")) {
            return shown(filling, place, Math.max(0, filling.before(page)), theirs, reader);
        }
        var tongues = new Tongues(theirs, reader.tag());
        FilledPage now = FilledPage.of(filling, page, tongues, sent, wrong);
        if (!wrong.isEmpty() || !shown.containsAll(now.shown())) {
            return page(filling, place, page, theirs, now);
        }
        return shown(filling, place, page + 1, theirs, reader);
    }

    private Reply shown(Filling filling, String place, int from, String theirs, Language reader) {
        int page = filling.from(from);
        FilledPage filled = page == filling.pages()
                ? null
                : FilledPage.of(filling, page, new Tongues(theirs, reader.tag()), Form.empty(), Map.of());
        return page(filling, place, page, theirs, filled);
    }

    private Reply page(
            Filling filling,
            String place,
            int page,
            String theirs,
            @org.jspecify.annotations.Nullable FilledPage filled) {
        return new TrialPage(
                place + "/trial",
                place.contains("/drafts/") ? place : "/staff/forms",
                filling.form().title(),
                page,
                filling.pages(),
                filling.before(page) < 0,
                filling.answers(),
                theirs,
                languages.open().stream()
                        .filter(language -> filling.form().languages().contains(language.tag()))
                        .toList(),
                filled,
                filled == null ? filling.outcome() : null);
    }
}
