package org.kapocs.desk.consult.api;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.consult.Asked;
import org.kapocs.desk.consult.Consultation;
import org.kapocs.desk.consult.Consultations;
import org.kapocs.desk.consult.Field;
import org.kapocs.desk.consult.Question;
import org.kapocs.desk.consult.Term;
import org.kapocs.desk.consult.Turn;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.program.Lines;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.program.Operation;
import org.kapocs.shared.program.Repeat;
import org.kapocs.shared.program.Seen;
import org.kapocs.shared.program.Sent;
import org.kapocs.shared.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Questions to experts about a case, for programs: asked and followed. An expert answers on their own page. */
@RestController
@ForToken(Action.WORK_CASES)
@RequestMapping("/api/v1/cases/{id}/consultations")
class ConsultationsApi {
    private final Consultations consultations;
    private final Cases cases;

    ConsultationsApi(Consultations consultations, Cases cases) {
        this.consultations = consultations;
        this.cases = cases;
    }

    @GetMapping
    @ForToken(Action.READ_CASES)
    @Operation("The questions to experts about a case, the newest first, with what was said about them.")
    Lines<ConsultationTold> all(@PathVariable UUID id, Who.Staff who) {
        cases.get(who, id, Purpose.CASEWORK);
        List<Consultation> asked = consultations.ofCase(who, id);
        List<Turn> turns = consultations.told(who, asked);
        return new Lines<>(
                asked.stream().map(each -> ConsultationTold.of(each, turns)).toList(), null);
    }

    @GetMapping("/{consultation}")
    @ForToken(Action.READ_CASES)
    @Operation("A question to an expert. That it was read stands in the trail.")
    ResponseEntity<ConsultationTold> one(@PathVariable UUID id, @PathVariable UUID consultation, Who.Staff who) {
        Asked asked = of(who, id, consultation);
        return Seen.answer(asked.consultation().version(), ConsultationTold.of(asked));
    }

    /** What an expert is asked. */
    record QuestionWanted(
            @Means("The organization.") UUID to,
            Field field,

            @Means("In which the answer is read, BCP 47.") String language,

            Urgency urgency,

            @Means("By when an answer is needed, in working days.")
            Term term,

            @Means("Names nobody, unless the name may be seen.")
            String text,

            @Means("What of the file the expert may see; nothing where it is empty.")
            Set<Section> sections,

            @Means("Why another organization may see that.") @Nullable
            LegalBasis basis,

            @Means("Why without consent, in words; may be empty.")
            String reason) {

        Question question() {
            return new Question(to, field, language, urgency, term, text, sections, basis, reason);
        }
    }

    @PostMapping
    @Operation(value = "Asks an expert about a case.", conflicts = true)
    ResponseEntity<ConsultationTold> ask(
            @PathVariable UUID id, @Sent QuestionWanted wanted, Repeat repeat, Who.Staff who) {
        UUID made = consultations.ask(who, id, wanted.question(), null, repeat.key());
        Asked asked = consultations.get(who, made);
        return Seen.made(
                "/api/v1/cases/" + id + "/consultations/" + made,
                asked.consultation().version(),
                ConsultationTold.of(asked));
    }

    /** What the expert asked back. */
    record ConsultReplyWanted(
            @Means("Names nobody, unless the name may be seen.")
            String text) {}

    @PostMapping("/{consultation}/replies")
    @Operation(value = "Answers what the expert asked back.", conflicts = true)
    ResponseEntity<ConsultationTold> reply(
            @PathVariable UUID id,
            @PathVariable UUID consultation,
            @Sent ConsultReplyWanted wanted,
            Repeat repeat,
            Who.Staff who) {
        of(who, id, consultation);
        consultations.reply(who, consultation, wanted.text(), repeat.key());
        Asked now = of(who, id, consultation);
        return Seen.made(
                "/api/v1/cases/" + id + "/consultations/" + consultation,
                now.consultation().version(),
                ConsultationTold.of(now));
    }

    /** A question is reached through its own case only, and where that is closed to who asks, not at all. */
    private Asked of(Who.Staff who, UUID id, UUID consultation) {
        cases.get(who, id, Purpose.CASEWORK);
        boolean known = consultations.ofCase(who, id).stream()
                .anyMatch(each -> each.id().equals(consultation));
        if (!known) {
            throw new Problem.Missing();
        }
        return consultations.get(who, consultation);
    }
}
