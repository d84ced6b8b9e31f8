package org.kapocs.matrix;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.kapocs.desk.consult.Advice;
import org.kapocs.desk.consult.Consultations;
import org.kapocs.desk.consult.Field;
import org.kapocs.desk.consult.NoteDrafts;
import org.kapocs.desk.consult.Question;
import org.kapocs.desk.consult.Term;
import org.kapocs.facts.knowledge.Wording;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.Staff;
import org.springframework.stereotype.Component;

/** What experts of the same organization were asked in a story, and a note that waits to be published. */
@Component
record Experts(Consultations consultations, Advice advice, NoteDrafts drafts, Staff staff, Clock clock) {
    void in(Story story) {
        Who.Staff expert = staff.in(story.officer().organization(), Role.EXPERT);
        story.ids().put("consultation", asked(story));
        story.ids().put("withdrawn", asked(story));
        UUID answered = asked(story);
        Standing.as(expert, () -> {
            advice.take(expert, answered);
            advice.answer(expert, answered, "kanarijegyzet" + story.name(), key());
            var wording = new Wording("kanarijegyzet" + story.name(), "Nyolc nap.", "legal", "hu", "");
            UUID draft =
                    drafts.write(expert, answered, wording, LocalDate.now(clock).plusYears(1), true);
            story.ids().put("draftnote", draft);
        });
    }

    private UUID asked(Story story) {
        Who.Staff who = story.officer();
        var question = new Question(
                who.organization(),
                Field.LAW,
                "hu",
                Urgency.SOON,
                Term.THREE_DAYS,
                "kanarijegyzet" + story.name(),
                Set.of(Section.values()),
                null,
                "");
        return Standing.as(who, () -> consultations.ask(who, story.id("case"), question, null, key()));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
