package org.kapocs.shared.filter.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.FilteredList;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.filter.SavedFilter;
import org.kapocs.shared.filter.SavedFilters;
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

/** Saving filters of lists. */
@Controller
@ForStaff(Action.OWN_ACCOUNT)
@RequestMapping("/staff/filters")
class FilterPages {
    private static final String HERE = "/staff/filters";

    private final SavedFilters filters;

    FilterPages(SavedFilters filters) {
        this.filters = filters;
    }

    @GetMapping
    Reply show(Who.Staff who) {
        return page(who, null, null, Form.empty(), null, Map.of());
    }

    /** Who looks for a name saves nothing: no name stands in an address that is kept. */
    @PostMapping
    Reply save(@RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var form = new Form(sent);
        FilteredList list = filters.list(who, form.text("list")).orElseThrow(Problem.Missing::new);
        ListWish wish = list.read(who, form);
        if (!wish.lasting()) {
            throw new Problem.Invalid(Map.of("q", "web.error.400.text"));
        }
        try {
            filters.save(
                    who,
                    list.name(),
                    TypedText.line(form.text("name")),
                    wish.saved(),
                    form.has("shared"),
                    form.text("once"));
            return new SeeOther(list.path() + "?" + wish.saved(), "filter.done.saved");
        } catch (Problem.Invalid invalid) {
            return page(who, wish.fields(), null, form, null, invalid.fields());
        }
    }

    @PostMapping("/{filter}")
    Reply rename(@PathVariable UUID filter, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var form = new Form(sent);
        try {
            filters.rename(who, filter, form.number("version"), TypedText.line(form.text("name")));
            return new SeeOther(HERE, "filter.done.renamed");
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
            return new SeeOther(HERE, "filter.done.removed");
        } catch (Problem.Conflict meanwhile) {
            return page(who, null, null, form, meanwhile.key(), Map.of());
        }
    }

    private Reply page(
            Who.Staff who,
            @Nullable List<Map.Entry<String, String>> asked,
            @Nullable UUID renamed,
            Form typed,
            @Nullable String problem,
            Map<String, String> errors) {
        List<SavedFilter> all = filters.all(who);
        return new FiltersPage(
                all,
                all.stream().collect(Collectors.toMap(SavedFilter::id, each -> filters.address(who, each))),
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
