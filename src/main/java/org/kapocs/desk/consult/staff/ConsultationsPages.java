package org.kapocs.desk.consult.staff;

import java.time.Clock;
import java.util.List;
import org.kapocs.desk.consult.Advisers;
import org.kapocs.desk.consult.ConsultList;
import org.kapocs.desk.consult.View;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is asked of us and what we asked. Who answers no questions sees the latter. */
@Controller
@ForStaff(Action.READ_CASES)
class ConsultationsPages {
    private final ConsultList list;
    private final Advisers advisers;
    private final Clock clock;

    ConsultationsPages(ConsultList list, Advisers advisers, Clock clock) {
        this.list = list;
        this.advisers = advisers;
        this.clock = clock;
    }

    @GetMapping("/staff/consultations")
    Reply list(@RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        List<View> views = who.may(Action.ANSWER_CONSULTATIONS) ? List.of(View.values()) : List.of(View.BY_US);
        View view =
                new Form(sent).one(View.class, "view").filter(views::contains).orElse(views.getFirst());
        return new ConsultationsPage(
                view, views, list.find(who, view), advisers.of(who, who.account()), who.account(), clock.instant());
    }
}
