package org.kapocs.desk.consult.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.consult.Advice;
import org.kapocs.desk.consult.ConsultList;
import org.kapocs.desk.consult.ConsultQuery;
import org.kapocs.desk.consult.ConsultQuery.After;
import org.kapocs.desk.consult.ConsultState;
import org.kapocs.desk.consult.Consultation;
import org.kapocs.desk.consult.Field;
import org.kapocs.desk.consult.Opened;
import org.kapocs.desk.consult.View;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.program.Lines;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.program.Operation;
import org.kapocs.shared.program.Repeat;
import org.kapocs.shared.program.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answering questions as an expert, for programs. Whose case it is, and what may be seen of it, stands on the page alone. */
@RestController
@ForToken(Action.ANSWER_CONSULTATIONS)
@RequestMapping("/api/v1/consultations")
class AdviceApi {
    private final Advice advice;
    private final ConsultList list;

    AdviceApi(Advice advice, ConsultList list) {
        this.advice = advice;
        this.list = list;
    }

    /** A question that one's own organization is asked, in a list. */
    record AskedLine(
            UUID id,

            @Means("The name of the organization that asks.")
            String asking,

            Field field,
            @Means("In which the answer is read, BCP 47.") String language,
            Urgency urgency,
            ConsultState state,
            Instant askedAt,
            Instant dueAt) {

        static AskedLine of(Consultation each, String asking) {
            return new AskedLine(
                    each.id(),
                    asking,
                    each.field(),
                    each.language(),
                    each.urgency(),
                    each.state(),
                    each.askedAt(),
                    each.dueAt());
        }
    }

    /** A question, with what was said about it, the oldest first. */
    record AdviceTold(
            AskedLine asked,
            String question,

            @Means("Whether the person who answers for the program has it.")
            boolean mine,

            @Means("Whether who asked is to say more.") boolean asksBack,
            @Nullable Instant answeredAt,
            List<ConsultationTold.TurnTold> turns) {

        static AdviceTold of(Who.Staff who, Opened opened) {
            Consultation each = opened.consultation();
            return new AdviceTold(
                    AskedLine.of(each, opened.asking()),
                    each.question(),
                    each.heldBy(who.account()),
                    each.asksBack(),
                    each.answeredAt(),
                    opened.asked().turns().stream()
                            .map(turn -> new ConsultationTold.TurnTold(
                                    turn.at(), turn.what(), turn.organization(), turn.text()))
                            .toList());
        }
    }

    @GetMapping
    @Operation("What one's own organization is asked and has not answered, what is most pressing first.")
    Lines<AskedLine> all(
            @Means("Where the piece before has ended.") @RequestParam(name = "after", defaultValue = "") String after,
            Who.Staff who) {
        var found = list.told(who, new ConsultQuery(View.OF_US).from(After.read(after)));
        return new Lines<>(
                found.lines().stream()
                        .map(line -> AskedLine.of(line.consultation(), line.organization()))
                        .toList(),
                found.next());
    }

    @GetMapping("/{consultation}")
    @Operation("A question that one's own organization is asked. That it was read stands in the trail.")
    AdviceTold one(@PathVariable UUID consultation, Who.Staff who) {
        return AdviceTold.of(who, advice.question(who, consultation));
    }

    @PostMapping("/{consultation}/taking")
    @Operation(value = "The person who answers for the program takes it: the first who does has it.", conflicts = true)
    ResponseEntity<AdviceTold> take(@PathVariable UUID consultation, Repeat repeat, Who.Staff who) {
        advice.take(who, consultation);
        return now(who, consultation);
    }

    /** What an expert writes to who asked. */
    record AdviceWanted(
            @Means("Names nobody who is not named in the question.")
            String text) {}

    @PostMapping("/{consultation}/questions")
    @Operation(value = "Asks back; the time goes on.", conflicts = true)
    ResponseEntity<AdviceTold> askBack(
            @PathVariable UUID consultation, @Sent AdviceWanted wanted, Repeat repeat, Who.Staff who) {
        advice.askBack(who, consultation, wanted.text(), repeat.key());
        return now(who, consultation);
    }

    @PostMapping("/{consultation}/answers")
    @Operation(value = "Answers it, which only who has taken it can.", conflicts = true)
    ResponseEntity<AdviceTold> answer(
            @PathVariable UUID consultation, @Sent AdviceWanted wanted, Repeat repeat, Who.Staff who) {
        advice.answer(who, consultation, wanted.text(), repeat.key());
        return now(who, consultation);
    }

    private ResponseEntity<AdviceTold> now(Who.Staff who, UUID consultation) {
        return ResponseEntity.status(HttpStatus.CREATED).body(AdviceTold.of(who, advice.question(who, consultation)));
    }
}
