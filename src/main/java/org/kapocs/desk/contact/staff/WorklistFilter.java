package org.kapocs.desk.contact.staff;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.Worklist;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.FilteredList;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Component;

/** To what the worklist is narrowed, as it stands in an address and in a form. What is not known is left out. */
@Component
class WorklistFilter implements FilteredList {
    private final Topics topics;
    private final Languages languages;

    WorklistFilter(Topics topics, Languages languages) {
        this.topics = topics;
        this.languages = languages;
    }

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public String path() {
        return "/staff";
    }

    @Override
    public Action seenBy() {
        return Action.READ_CONTACTS;
    }

    @Override
    public ListWish read(Who.Staff who, Form form) {
        Worklist.Filter filter = filter(form);
        return new ListWish(
                List.of(
                        Map.entry(ListWish.VIEW, filter.view().name()),
                        Map.entry("language", Objects.requireNonNullElse(filter.language(), "")),
                        Map.entry("topic", Objects.requireNonNullElse(filter.topic(), ""))),
                form.text("q"));
    }

    Worklist.Filter filter(Form form) {
        return new Worklist.Filter(
                form.one(Worklist.View.class, ListWish.VIEW).orElse(Worklist.View.WAITING),
                known(form.text("language"), languages.of(form.text("language")).isPresent()),
                known(form.text("topic"), topics.of(form.text("topic")).isPresent()));
    }

    private static @Nullable String known(String asked, boolean known) {
        return known ? asked : null;
    }
}
