package org.kapocs.facts.matter.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.matter.Catalogue;
import org.kapocs.facts.matter.Entry;
import org.kapocs.facts.matter.View;
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

/** The catalogue of official business, for programs. */
@RestController
@ForToken(Action.READ_MATTERS)
@RequestMapping("/api/v1/matters")
class MattersApi {
    private final Catalogue catalogue;

    MattersApi(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A kind of official business in a list. */
    record MatterLine(
            String code,
            @Means("A code of the taxonomy.") String topic,

            @Means("The kind of authority that is competent.")
            String authority,

            @Means("When an editor last compared it with its sources; null while nobody has as it stands now.")
            @Nullable
            LocalDate checkedOn,

            @Nullable LocalDate reviewOn) {

        static MatterLine of(Entry entry) {
            return new MatterLine(
                    entry.matter().code(),
                    entry.matter().topic(),
                    entry.matter().authority(),
                    entry.checkedOn(),
                    entry.reviewOn());
        }
    }

    /** A kind of official business with what is known of it. */
    record MatterTold(
            MatterLine matter,
            @Means("Act and section.") String source,
            @Means("The official site of the authority.") String web,

            @Means("Languages in which one is served there.")
            List<String> served,

            @Means("By language; in Hungarian always.") Map<String, WordsTold> words,

            @Means("Languages in which a machine wrote the words and nobody has said yet that they are right.")
            List<String> drafts,

            @Means("By language, each.") List<Map<String, String>> steps,
            @Means("The same as in the ETag.") int version) {

        static MatterTold of(Entry entry) {
            var words = new TreeMap<String, WordsTold>();
            entry.facts()
                    .words()
                    .forEach((language, each) -> words.put(
                            language, new WordsTold(each.authority(), each.bring(), each.time(), each.fee())));
            return new MatterTold(
                    MatterLine.of(entry),
                    entry.facts().source(),
                    entry.facts().web(),
                    entry.facts().served(),
                    words,
                    entry.facts().drafts().stream().sorted().toList(),
                    entry.facts().steps().stream().map(each -> each.said()).toList(),
                    entry.version());
        }
    }

    /** What is said of it in one language. */
    record WordsTold(String authority, String bring, String time, String fee) {}

    @GetMapping
    @Operation("The kinds of official business in which all of these words stand, in any language.")
    Lines<MatterLine> list(
            @Means("Words; all when it is left out.") @RequestParam(name = "q", defaultValue = "") String q,
            Who.Staff who) {
        return new Lines<>(
                catalogue.find(View.ALL, q).stream().map(MatterLine::of).toList(), null);
    }

    @GetMapping("/{code}")
    @Operation("A kind of official business: who is competent, what to bring, time, fee and steps.")
    ResponseEntity<MatterTold> one(@PathVariable String code, Who.Staff who) {
        Entry entry = catalogue.get(code);
        return Seen.answer(entry.version(), MatterTold.of(entry));
    }
}
