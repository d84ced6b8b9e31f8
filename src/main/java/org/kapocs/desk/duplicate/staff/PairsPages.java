package org.kapocs.desk.duplicate.staff;

import org.kapocs.desk.duplicate.Duplicates;
import org.kapocs.desk.duplicate.PairQuery;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.SavedFilters;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Records that may be one person's, and what was decided about them. */
@Controller
@ForStaff(Action.READ_CASES)
class PairsPages {
    private final Duplicates duplicates;
    private final PairsFiltered filtered;
    private final SavedFilters filters;

    PairsPages(Duplicates duplicates, PairsFiltered filtered, SavedFilters filters) {
        this.duplicates = duplicates;
        this.filtered = filtered;
        this.filters = filters;
    }

    @GetMapping("/staff/duplicates")
    @Transactional(readOnly = true)
    Reply list(@RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        PairQuery query = PairsFiltered.query(new Form(sent));
        return new PairsPage(
                query, filters.over(who, filtered, PairsFiltered.wish(query)), duplicates.list(who, query));
    }
}
