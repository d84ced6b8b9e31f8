package org.kapocs.facts.knowledge.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kapocs.facts.knowledge.Knowledge;
import org.kapocs.facts.knowledge.Note;
import org.kapocs.facts.knowledge.NoteQuery;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.program.Lines;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.program.Operation;
import org.kapocs.shared.program.Seen;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notes of what was learnt, for programs. */
@RestController
@ForToken(Action.READ_KNOWLEDGE)
@RequestMapping("/api/v1/knowledge")
class KnowledgeApi {
    private static final int AT_ONCE = 100;

    private final Knowledge knowledge;

    KnowledgeApi(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** What was learnt and helps others; it names nobody. */
    record NoteTold(
            UUID id,
            @Means("Whose people stand behind it.") UUID organization,
            String title,
            String text,
            @Means("A code of the taxonomy.") String topic,
            @Means("In which it is written, BCP 47.") String language,
            @Means("Where one can read it up.") String source,
            LocalDate publishedOn,

            @Means("From when somebody should look whether it still holds.")
            LocalDate reviewOn,

            int version) {

        static NoteTold of(Note note) {
            return new NoteTold(
                    note.id(),
                    note.organization(),
                    note.wording().title(),
                    note.wording().text(),
                    note.wording().topic(),
                    note.wording().language(),
                    note.wording().source(),
                    note.publishedOn(),
                    note.reviewOn(),
                    note.version());
        }
    }

    @GetMapping
    @Operation("Notes in which each of these words stands, the newest first, at most 100.")
    Lines<NoteTold> find(
            @Means("Words; all when it is left out.") @RequestParam(name = "q", defaultValue = "") String q,
            @Means("A topic with all below it.") @RequestParam(name = "topic", defaultValue = "") String topic,
            @Means("BCP 47") @RequestParam(name = "language", defaultValue = "") String language,
            Who.Staff who) {
        var query = new NoteQuery(q, topic, language, false);
        List<Note> found = knowledge.find(who, query, AT_ONCE + 1);
        return new Lines<>(found.stream().limit(AT_ONCE).map(NoteTold::of).toList(), null, found.size() > AT_ONCE);
    }

    @GetMapping("/{id}")
    @Operation("A note.")
    ResponseEntity<NoteTold> one(@PathVariable UUID id, Who.Staff who) {
        Note note = knowledge.get(who, id);
        return Seen.answer(note.version(), NoteTold.of(note));
    }
}
