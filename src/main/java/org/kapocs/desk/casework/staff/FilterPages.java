package org.kapocs.desk.casework.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.casework.SavedFilter;
import org.kapocs.desk.casework.SavedFilters;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.kapocs.shared.web.TypedText;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saving filters of the list of cases. */
@Controller
@ForStaff(Action.READ_CASES)
@RequestMapping("/staff/cases/filters")
class FilterPages {
    private static final String HERE = "/staff/cases/filters";

    private final SavedFilters filters;
    private final CaseList list;
    private final Topics topics;

    FilterPages(SavedFilters filters, CaseList list, Topics topics) {
        this.filters = filters;
        this.list = list;
        this.topics = topics;
    }

    @GetMapping
    Reply show(Who.Staff who) {
        return page(who, null, null, Form.empty(), null, Map.of());
    }

    /** Who looks for a name saves nothing: no name stands in an address that is kept. */
    @PostMapping
    Reply save(@RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var form = new Form(sent);
        var wish = CaseWish.read(form, topics, list.marks(who));
        if (!wish.text().isEmpty()) {
            throw new Problem.Invalid(Map.of("q", "web.error.400.text"));
        }
        try {
            filters.save(who, TypedText.line(form.text("name")), wish.saved(), form.has("shared"), form.text("once"));
            return new SeeOther(wish.address(null), "casework.done.filter-saved");
        } catch (Problem.Invalid invalid) {
            return page(who, wish, null, form, null, invalid.fields());
        }
    }

    @PostMapping("/{filter}")
    Reply rename(@PathVariable UUID filter, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var form = new Form(sent);
        try {
            filters.rename(who, filter, form.number("version"), TypedText.line(form.text("name")));
            return new SeeOther(HERE, "casework.done.filter-renamed");
        } catch (Problem.Invalid invalid) {
            return page(who, null, filter, form, null, invalid.fields());
        } catch (Problem.Conflict meanwhile) {
            return page(who, null, filter, form, meanwhile.key(), Map.of());
        }
    }

    @PostMapping("/{filter}/removal")
    Reply remove(@PathVariable UUID filter, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var form = new Form(sent);
        try {
            filters.remove(who, filter, form.number("version"));
            return new SeeOther(HERE, "casework.done.filter-removed");
        } catch (Problem.Conflict meanwhile) {
            return page(who, null, null, form, meanwhile.key(), Map.of());
        }
    }

    private Reply page(
            Who.Staff who,
            @Nullable CaseWish asked,
            @Nullable UUID renamed,
            Form typed,
            @Nullable String problem,
            Map<String, String> errors) {
        List<SavedFilter> all = filters.all(who);
        return new FiltersPage(
                all,
                all.stream()
                        .filter(each -> filters.keeps(who, each))
                        .map(SavedFilter::id)
                        .collect(Collectors.toSet()),
                asked,
                renamed,
                typed,
                problem,
                errors);
    }
}
