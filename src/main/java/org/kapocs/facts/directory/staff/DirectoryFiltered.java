package org.kapocs.facts.directory.staff;

import java.util.List;
import java.util.Map;
import org.kapocs.facts.directory.ServiceQuery;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.FilteredList;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Component;

/** The services, as staff ask for them and as filters of them are saved. */
@Component
class DirectoryFiltered implements FilteredList {
    private static final int LONGEST = 200;

    private final Topics topics;

    DirectoryFiltered(Topics topics) {
        this.topics = topics;
    }

    @Override
    public String name() {
        return "directory";
    }

    @Override
    public Action seenBy() {
        return Action.READ_DIRECTORY;
    }

    /** What is not known is left out. */
    @Override
    public ListWish read(Who.Staff who, Form form) {
        return new ListWish(
                List.of(
                        Map.entry("topic", topic(form)),
                        Map.entry("speaks", speaks(form)),
                        Map.entry("inactive", form.has("inactive") ? "1" : "")),
                words(form));
    }

    ServiceQuery query(Form form, Language reader) {
        ServiceQuery query = ServiceQuery.in(reader)
                .text(words(form))
                .about(topic(form))
                .speaking(speaks(form))
                .after(form.text("after"));
        return form.has("inactive") ? query.withInactive() : query;
    }

    String topic(Form form) {
        return topics.of(form.text("topic")).isPresent() ? form.text("topic") : "";
    }

    static String speaks(Form form) {
        return Spoken.TAGS.contains(form.text("speaks")) ? form.text("speaks") : "";
    }

    private static String words(Form form) {
        String typed = form.text("q");
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }
}
