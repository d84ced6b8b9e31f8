package org.kapocs.facts.knowledge.staff;

import java.util.List;
import java.util.Map;
import org.kapocs.facts.knowledge.NoteQuery;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.FilteredList;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Component;

/** The notes, as they are asked for and as filters of them are saved. */
@Component
class NotesFiltered implements FilteredList {
    private final Topics topics;

    NotesFiltered(Topics topics) {
        this.topics = topics;
    }

    @Override
    public String name() {
        return "knowledge";
    }

    @Override
    public Action seenBy() {
        return Action.READ_KNOWLEDGE;
    }

    @Override
    public ListWish read(Who.Staff who, Form form) {
        NoteQuery query = query(form);
        return new ListWish(
                List.of(
                        Map.entry("topic", query.topic()),
                        Map.entry("language", query.language()),
                        Map.entry("due", query.due() ? "1" : "")),
                query.words());
    }

    /** What is not known is left out. */
    NoteQuery query(Form form) {
        return new NoteQuery(
                form.text("q"),
                topics.of(form.text("topic")).isPresent() ? form.text("topic") : "",
                Spoken.TAGS.contains(form.text("language")) ? form.text("language") : "",
                form.has("due"),
                NoteQuery.After.read(form.text("after")));
    }
}
