package org.kapocs.desk.satisfaction;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A newcomer says in their own file how it was. */
@Component
@Transactional
public class OwnSatisfaction {
    private final QuestionRows questions;
    private final Answers answers;
    private final Clock clock;

    OwnSatisfaction(QuestionRows questions, Answers answers, Clock clock) {
        this.questions = questions;
        this.answers = answers;
        this.clock = clock;
    }

    /** @param said what they have answered; null for nothing */
    public record Asked(@Nullable Said said, boolean changes) {}

    /** Whether they are asked, and what they said; empty when there is nothing to ask. */
    @Transactional(readOnly = true)
    public Optional<Asked> of(Who.CodeHolder who) {
        return questions
                .ofContact(who)
                .filter(question -> question.open(clock.instant()))
                .map(question -> answers.said(question.id())
                        .map(said -> new Asked(said, said.changes(clock.instant())))
                        .orElseGet(() -> new Asked(null, false)));
    }

    /** Answers, or changes the answer; a conflict when that is over. */
    public void answer(Who.CodeHolder who, Given given) {
        Question question = questions
                .ofContact(who)
                .filter(each -> each.open(clock.instant()))
                .orElseThrow(Problem.Missing::new);
        if (!answers.give(question.id(), given) && !answers.change(question.id(), given)) {
            throw new Problem.Conflict("satisfaction.error.late");
        }
    }
}
