package org.kapocs.desk.takeover.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.takeover.Field;
import org.kapocs.desk.takeover.Mapping;
import org.kapocs.desk.takeover.Readings;
import org.kapocs.desk.takeover.Takeover;
import org.kapocs.desk.takeover.Takeovers;
import org.kapocs.facts.client.NameOrder;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.program.Operation;
import org.kapocs.shared.program.Seen;
import org.kapocs.shared.program.Sent;
import org.kapocs.shared.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which column of a list says what, and what its values stand for, for programs. */
@RestController
@ForToken(Action.TAKE_OVER_LISTS)
@RequestMapping("/api/v1/takeovers/{id}/reading")
class ListReadingApi {
    private final Takeovers takeovers;
    private final Readings readings;
    private final Topics topics;

    ListReadingApi(Takeovers takeovers, Readings readings, Topics topics) {
        this.takeovers = takeovers;
        this.readings = readings;
        this.topics = topics;
    }

    /** A column. */
    record ColumnTold(
            String title,

            @Means("By it the column is named when its field is said.")
            String key,

            @Means("What it is read as; null where it is left out.") @Nullable
            Field field,

            @Means("Some of what stands in it.") List<String> samples) {}

    /** A value that stands for nothing the house knows. */
    record UnknownTold(
            Field field,

            @Means("By it the value is named when its meaning is said.")
            String value,

            @Means("As it is written first.") String written,
            @Means("In how many places it stands.") int rows) {}

    /** How a list is read now. */
    record ReadingTold(
            List<ColumnTold> columns,
            boolean monthFirst,
            NameOrder names,

            @Means("What a row without a topic is about; empty when such a row is not taken.")
            String topic,

            boolean answered,

            @Means("Values of which nobody has said what they stand for: rows with them are not taken.")
            List<UnknownTold> unknown,

            int version) {}

    @GetMapping
    @Operation("How a list is read now, with samples of its columns. That they were read stands in the trail.")
    ResponseEntity<ReadingTold> reading(@PathVariable UUID id, Who.Staff who) {
        return told(who, id);
    }

    /** How a list is to be read. */
    record ReadingWanted(
            @Means("Which column says what, by the keys of columns; one that is not named is left out.")
            Map<String, Field> fields,

            @Means("Whether 03.04.2021 is in March.") boolean monthFirst,
            @Means("How whole names are written.") NameOrder names,

            @Means("What a row without one is about, a topic of the house; empty when such a row is not taken.")
            String topic,

            @Means("Whether the needs of closed cases were answered; else nobody wanted it any more.")
            boolean answered) {
        Mapping mapping() {
            return new Mapping(fields, monthFirst, names, Map.of(), topic, answered);
        }
    }

    @PutMapping
    @Operation(value = "Says which column says what. What was said of values before still holds.", conflicts = true)
    ResponseEntity<ReadingTold> read(@PathVariable UUID id, @Sent ReadingWanted wanted, Seen seen, Who.Staff who) {
        return step(who, id, seen, wanted, () -> {
            if (!wanted.topic().isEmpty() && topics.of(wanted.topic()).isEmpty()) {
                throw new Problem.Invalid(Map.of("topic", "takeover.error.topic"));
            }
            readings.read(who, id, wanted.mapping(), "");
        });
    }

    /** Another sheet, or another row for the head. */
    record SheetWanted(
            @Means("From 0.") int sheet,

            @Means("The number of the row that says what stands below it, from 1.")
            int head) {}

    @PostMapping("/sheet")
    @Operation(
            value = "Takes another sheet, or another row for the head; how it is read is guessed anew.",
            conflicts = true)
    ResponseEntity<ReadingTold> choose(@PathVariable UUID id, @Sent SheetWanted wanted, Seen seen, Who.Staff who) {
        return step(who, id, seen, wanted, () -> readings.choose(who, id, wanted.sheet(), wanted.head()));
    }

    /** What values stand for. */
    record ValuesWanted(
            @Means("By field and value a code of the house, or '-' to pass over it.")
            Map<Field, Map<String, String>> meanings) {}

    @PutMapping("/values")
    @Operation(value = "Says what values stand for that the house does not know.", conflicts = true)
    ResponseEntity<ReadingTold> means(@PathVariable UUID id, @Sent ValuesWanted wanted, Seen seen, Who.Staff who) {
        return step(who, id, seen, wanted, () -> readings.means(who, id, wanted.meanings()));
    }

    private ResponseEntity<ReadingTold> step(Who.Staff who, UUID id, Seen seen, Object sent, Runnable step) {
        if (takeovers.ifUnchanged(who, id, seen.version(), step)) {
            return told(who, id);
        }
        Takeover now = takeovers.get(who, id);
        throw Seen.outdated(now.version(), reading(who, now), sent);
    }

    private ResponseEntity<ReadingTold> told(Who.Staff who, UUID id) {
        Takeover now = takeovers.get(who, id);
        return Seen.answer(now.version(), reading(who, now));
    }

    private ReadingTold reading(Who.Staff who, Takeover now) {
        Mapping mapping = now.mapping();
        return new ReadingTold(
                readings.columns(who, now).stream()
                        .map(each -> new ColumnTold(
                                each.title(), each.key(), mapping.heads().get(each.key()), each.samples()))
                        .toList(),
                mapping.monthFirst(),
                mapping.names(),
                mapping.topic(),
                mapping.answered(),
                readings.unknown(who, now).stream()
                        .map(each -> new UnknownTold(each.field(), each.folded(), each.written(), each.rows()))
                        .toList(),
                now.version());
    }
}
