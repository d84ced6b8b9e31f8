package org.kapocs.desk.disclosure.staff;

import java.util.List;
import java.util.Map;
import org.kapocs.desk.disclosure.AuthorityKind;
import org.kapocs.desk.disclosure.RequestQuery;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.FilteredList;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Component;

/** The register, as it is asked for and as filters of it are saved. It is no file: decision 0067. */
@Component
class RegisterFiltered implements FilteredList {
    private static final String ALL = "all";

    @Override
    public String name() {
        return "disclosures";
    }

    @Override
    public Action seenBy() {
        return Action.RECORD_DISCLOSURES;
    }

    @Override
    public ListWish read(Who.Staff who, Form form) {
        return wish(query(form));
    }

    /** What is not known is left out. */
    static RequestQuery query(Form form) {
        return new RequestQuery(
                !form.text(ListWish.VIEW).equals(ALL),
                form.one(AuthorityKind.class, "kind").orElse(null),
                form.text("q"),
                form.idOrNone("after"));
    }

    static ListWish wish(RequestQuery query) {
        return new ListWish(
                List.of(
                        Map.entry(ListWish.VIEW, query.waiting() ? "waiting" : ALL),
                        Map.entry("kind", ListWish.name(query.kind()))),
                query.words());
    }
}
