package org.kapocs.desk.disclosure.staff;

import java.time.Clock;
import java.time.LocalDate;
import org.kapocs.desk.disclosure.Disclosures;
import org.kapocs.desk.disclosure.RequestQuery;
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

/** The register: what waits for a decision, and all. */
@Controller
@ForStaff(Action.RECORD_DISCLOSURES)
class RegisterPages {
    private final Disclosures disclosures;
    private final RegisterFiltered filtered;
    private final SavedFilters filters;
    private final Clock clock;

    RegisterPages(Disclosures disclosures, RegisterFiltered filtered, SavedFilters filters, Clock clock) {
        this.disclosures = disclosures;
        this.filtered = filtered;
        this.filters = filters;
        this.clock = clock;
    }

    @GetMapping("/staff/disclosures")
    @Transactional(readOnly = true)
    Reply list(@RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        RequestQuery query = RegisterFiltered.query(new Form(sent));
        return new RegisterPage(
                query,
                filters.over(who, filtered, RegisterFiltered.wish(query)),
                disclosures.list(who, query),
                LocalDate.now(clock));
    }
}
