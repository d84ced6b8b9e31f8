package org.kapocs.desk.consult.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.kapocs.desk.consult.Advisers;
import org.kapocs.desk.consult.ConsultList;
import org.kapocs.desk.consult.ConsultQuery;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.SavedFilters;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.table.Exports;
import org.kapocs.shared.table.Taking;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is asked of us and what we asked. Who answers no questions sees the latter. */
@Controller
@ForStaff(Action.READ_CASES)
class ConsultationsPages {
    private final ConsultList list;
    private final ConsultationsFiltered filtered;
    private final SavedFilters filters;
    private final Advisers advisers;
    private final ConsultSheet sheet;
    private final Exports exports;
    private final Languages languages;
    private final Clock clock;

    ConsultationsPages(
            ConsultList list,
            ConsultationsFiltered filtered,
            SavedFilters filters,
            Advisers advisers,
            ConsultSheet sheet,
            Exports exports,
            Languages languages,
            Clock clock) {
        this.list = list;
        this.filtered = filtered;
        this.filters = filters;
        this.advisers = advisers;
        this.sheet = sheet;
        this.exports = exports;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping("/staff/consultations")
    @Transactional(readOnly = true)
    Reply list(@RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language reader) {
        ConsultQuery query = ConsultationsFiltered.query(who, new Form(sent));
        return new ConsultationsPage(
                query,
                filters.over(who, filtered, ConsultationsFiltered.wish(query)),
                ConsultationsFiltered.views(who),
                list.find(who, query),
                languages.open().stream()
                        .map(each -> new Choice(each.tag(), Spoken.name(each.tag(), reader)))
                        .toList(),
                advisers.of(who, who.account()),
                who.account(),
                clock.instant());
    }

    @PostMapping("/staff/consultations/sheet")
    @ForStaff(value = Action.READ_CASES, fresh = true)
    void take(
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language reader,
            HttpServletResponse response)
            throws IOException {
        var form = new Form(sent);
        exports.send(
                who, reader, Taking.of(form), sheet.of(who, reader, ConsultationsFiltered.query(who, form)), response);
    }
}
