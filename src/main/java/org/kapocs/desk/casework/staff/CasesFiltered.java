package org.kapocs.desk.casework.staff;

import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.casework.FilteredList;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Who;
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
    public Narrowed read(Who.Staff who, Form form) {
        var wish = CaseWish.read(form, topics, list.marks(who));
        return new Narrowed(wish.fields(), !wish.text().isEmpty());
    }
}
