package org.kapocs.desk.consult.staff;

import java.util.List;
import java.util.Map;
import org.kapocs.desk.consult.ConsultQuery;
import org.kapocs.desk.consult.Field;
import org.kapocs.desk.consult.View;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.FilteredList;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Component;

/** Lists of questions, as they are asked for and as filters of them are saved. */
@Component
class ConsultationsFiltered implements FilteredList {
    @Override
    public String name() {
        return "consultations";
    }

    @Override
    public Action seenBy() {
        return Action.READ_CASES;
    }

    @Override
    public ListWish read(Who.Staff who, Form form) {
        return wish(query(who, form));
    }

    /** Who answers no questions sees what we asked. */
    static List<View> views(Who.Staff who) {
        return who.may(Action.ANSWER_CONSULTATIONS) ? List.of(View.values()) : List.of(View.BY_US);
    }

    /** What is not known is left out; what is answered is late no longer. */
    static ConsultQuery query(Who.Staff who, Form form) {
        List<View> views = views(who);
        View view = form.one(View.class, ListWish.VIEW).filter(views::contains).orElse(views.getFirst());
        return new ConsultQuery(
                view,
                form.one(Field.class, "field").orElse(null),
                Spoken.TAGS.contains(form.text("language")) ? form.text("language") : "",
                form.has("mine"),
                view != View.ANSWERED && form.has("late"),
                form.text("q"),
                ConsultQuery.After.read(form.text("after")));
    }

    static ListWish wish(ConsultQuery query) {
        Field field = query.field();
        return new ListWish(
                List.of(
                        Map.entry(ListWish.VIEW, query.view().name()),
                        Map.entry("field", field == null ? "" : field.name()),
                        Map.entry("language", query.language()),
                        Map.entry("mine", query.mine() ? "1" : ""),
                        Map.entry("late", query.late() ? "1" : "")),
                query.words());
    }
}
