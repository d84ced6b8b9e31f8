package org.kapocs.desk.consult.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.kapocs.desk.consult.Advisers;
import org.kapocs.desk.consult.ConsultList;
import org.kapocs.desk.consult.View;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.table.Exports;
import org.kapocs.shared.table.Taking;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is asked of us and what we asked. Who answers no questions sees the latter. */
@Controller
@ForStaff(Action.READ_CASES)
class ConsultationsPages {
    private final ConsultList list;
    private final Advisers advisers;
    private final ConsultSheet sheet;
    private final Exports exports;
    private final Clock clock;

    ConsultationsPages(ConsultList list, Advisers advisers, ConsultSheet sheet, Exports exports, Clock clock) {
        this.list = list;
        this.advisers = advisers;
        this.sheet = sheet;
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping("/staff/consultations")
    Reply list(@RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        List<View> views = views(who);
        View view = view(new Form(sent), views);
        return new ConsultationsPage(
                view, views, list.find(who, view), advisers.of(who, who.account()), who.account(), clock.instant());
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
        exports.send(who, reader, Taking.of(form), sheet.of(who, reader, view(form, views(who))), response);
    }

    private static List<View> views(Who.Staff who) {
        return who.may(Action.ANSWER_CONSULTATIONS) ? List.of(View.values()) : List.of(View.BY_US);
    }

    private static View view(Form form, List<View> views) {
        return form.one(View.class, "view").filter(views::contains).orElse(views.getFirst());
    }
}
