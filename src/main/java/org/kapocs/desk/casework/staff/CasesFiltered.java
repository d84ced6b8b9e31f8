package org.kapocs.desk.casework.staff;

import org.kapocs.desk.casework.CaseList;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.FilteredList;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Component;

/** The list of cases, as filters of it are saved. */
@Component
class CasesFiltered implements FilteredList {
    private final CaseList list;
    private final Topics topics;

    CasesFiltered(CaseList list, Topics topics) {
        this.list = list;
        this.topics = topics;
    }

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public Action seenBy() {
        return Action.READ_CASES;
    }

    @Override
    public ListWish read(Who.Staff who, Form form) {
        return CaseWish.read(form, topics, list.marks(who)).wish();
    }
}
