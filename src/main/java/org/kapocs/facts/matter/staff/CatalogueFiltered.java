package org.kapocs.facts.matter.staff;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kapocs.facts.matter.Matter;
import org.kapocs.facts.matter.Matters;
import org.kapocs.facts.matter.View;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.FilteredList;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Component;

/** The catalogue, as it is asked for and as filters of it are saved. */
@Component
class CatalogueFiltered implements FilteredList {
    private final Matters matters;

    CatalogueFiltered(Matters matters) {
        this.matters = matters;
    }

    @Override
    public String name() {
        return "matters";
    }

    @Override
    public Action seenBy() {
        return Action.READ_MATTERS;
    }

    /** What is not known is left out. */
    @Override
    public ListWish read(Who.Staff who, Form form) {
        return new ListWish(
                List.of(
                        Map.entry(
                                ListWish.VIEW,
                                form.one(View.class, ListWish.VIEW)
                                        .orElse(View.ALL)
                                        .name()),
                        Map.entry("topic", topics().contains(form.text("topic")) ? form.text("topic") : "")),
                form.text("q"));
    }

    /** The topics of the first level under which there is a matter. */
    Set<String> topics() {
        return matters.all().stream().map(CatalogueFiltered::top).collect(Collectors.toSet());
    }

    static String top(Matter matter) {
        return matter.topic().split("\\.")[0];
    }
}
