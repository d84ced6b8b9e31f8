package org.kapocs.desk.contact.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kapocs.desk.contact.Worklist;
import org.kapocs.desk.contact.WorklistPart;
import org.kapocs.desk.contact.Worklists;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.SavedFilters;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.table.Sieve;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of a working day. */
@Controller
@ForStaff(Action.READ_CONTACTS)
class WorklistPages {
    private final Worklists worklists;
    private final WorklistLines lines;
    private final List<WorklistPart> parts;
    private final WorklistFilter filtered;
    private final SavedFilters filters;
    private final Topics topics;
    private final Languages languages;
    private final Messages messages;

    WorklistPages(
            Worklists worklists,
            WorklistLines lines,
            List<WorklistPart> parts,
            WorklistFilter filtered,
            SavedFilters filters,
            Topics topics,
            Languages languages,
            Messages messages) {
        this.worklists = worklists;
        this.lines = lines;
        this.parts = parts;
        this.filtered = filtered;
        this.filters = filters;
        this.topics = topics;
        this.languages = languages;
        this.messages = messages;
    }

    @GetMapping("/staff")
    @Transactional(readOnly = true)
    Reply worklist(@RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language reader) {
        var form = new Form(sent);
        Sieve.Sieved<WorklistPage.Line> found = lines.page(who, reader, form, form.text("after"), Worklists.LINES);
        Map<Worklist.View, Long> counts = worklists.counts(who);
        return new WorklistPage(
                parts.stream().flatMap(part -> part.of(who).stream()).toList(),
                filters.over(who, filtered, filtered.read(who, form)),
                filtered.filter(form),
                Arrays.stream(Worklist.View.values())
                        .map(view -> new WorklistPage.Tab(view, counts.get(view)))
                        .toList(),
                found,
                languages.open().stream()
                        .map(language -> new Choice(language.tag(), Spoken.name(language.tag(), reader)))
                        .toList(),
                topics.top().stream()
                        .map(topic -> new Choice(topic.code(), messages.text(reader, topic.nameKey())))
                        .toList());
    }
}
