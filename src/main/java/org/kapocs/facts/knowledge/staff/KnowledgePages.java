package org.kapocs.facts.knowledge.staff;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.knowledge.Knowledge;
import org.kapocs.facts.knowledge.KnowledgePart;
import org.kapocs.facts.knowledge.Note;
import org.kapocs.facts.knowledge.NoteLines;
import org.kapocs.facts.knowledge.NoteQuery;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.SavedFilters;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking notes up, and keeping them up. */
@Controller
@RequestMapping("/staff/knowledge")
class KnowledgePages {
    private final Knowledge knowledge;
    private final NotesFiltered filtered;
    private final SavedFilters filters;
    private final List<KnowledgePart> parts;
    private final Organizations organizations;
    private final Topics topics;
    private final Messages messages;
    private final Clock clock;

    KnowledgePages(
            Knowledge knowledge,
            NotesFiltered filtered,
            SavedFilters filters,
            List<KnowledgePart> parts,
            Organizations organizations,
            Topics topics,
            Messages messages,
            Clock clock) {
        this.knowledge = knowledge;
        this.filtered = filtered;
        this.filters = filters;
        this.parts = parts;
        this.organizations = organizations;
        this.topics = topics;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    @ForStaff(Action.READ_KNOWLEDGE)
    @Transactional(readOnly = true)
    Reply find(@RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language reader) {
        var form = new Form(sent);
        NoteQuery query = filtered.query(form);
        NoteLines page = knowledge.page(who, query);
        List<Note> found = page.notes();
        return new NotesPage(
                query,
                filters.over(who, filtered, filtered.read(who, form)),
                page,
                organizations.names(found.stream().map(Note::organization).collect(Collectors.toSet())),
                topics.top().stream()
                        .map(each -> new Choice(each.code(), messages.text(reader, each.nameKey())))
                        .toList(),
                spoken(found, query.language(), reader),
                parts.stream().flatMap(part -> part.waiting(who).stream()).toList(),
                LocalDate.now(clock));
    }

    /** Those in which something is written, and the one that was chosen. */
    private static List<Choice> spoken(List<Note> found, String chosen, Language reader) {
        return Spoken.sorted(
                        Stream.concat(
                                        Stream.of("hu", "en", chosen),
                                        found.stream()
                                                .map(note -> note.wording().language()))
                                .filter(tag -> !tag.isEmpty())
                                .collect(Collectors.toSet()),
                        reader)
                .stream()
                .map(tag -> new Choice(tag, Spoken.name(tag, reader)))
                .toList();
    }

    @GetMapping("/{note}")
    @ForStaff(Action.READ_KNOWLEDGE)
    Reply show(@PathVariable UUID note, Who.Staff who) {
        return page(who, note, Form.empty(), null, Map.of());
    }

    @PostMapping("/{note}/confirmation")
    @ForStaff(Action.EDIT_KNOWLEDGE)
    Reply confirm(@PathVariable UUID note, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        return after(
                who,
                note,
                sent,
                "/staff/knowledge/" + note,
                "knowledge.done.confirmed",
                form -> knowledge.confirm(who, note, form.number("version"), day(form.text("review"))));
    }

    @PostMapping("/{note}/withdrawal")
    @ForStaff(Action.EDIT_KNOWLEDGE)
    Reply withdraw(@PathVariable UUID note, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        return after(
                who,
                note,
                sent,
                "/staff/knowledge",
                "knowledge.done.withdrawn",
                form -> knowledge.withdraw(who, note, form.number("version"), form.text("reason")));
    }

    private Reply after(
            Who.Staff who,
            UUID note,
            MultiValueMap<String, String> sent,
            String next,
            String said,
            Consumer<Form> work) {
        var form = new Form(sent);
        try {
            work.accept(form);
            return new SeeOther(next, said);
        } catch (Problem.Invalid invalid) {
            return page(who, note, form, null, invalid.fields());
        } catch (Problem.Conflict meanwhile) {
            return page(who, note, form, meanwhile.key(), Map.of());
        }
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException mistyped) {
            throw new Problem.Invalid(Map.of("review", "knowledge.error.review"));
        }
    }

    private NotePage page(Who.Staff who, UUID id, Form typed, @Nullable String problem, Map<String, String> errors) {
        Note note = knowledge.get(who, id);
        LocalDate today = LocalDate.now(clock);
        return new NotePage(
                note,
                organizations.names(List.of(note.organization())).getOrDefault(note.organization(), ""),
                knowledge.keeps(who, note),
                today,
                today.plusYears(1),
                typed,
                problem,
                errors);
    }
}
