package org.kapocs.desk.satisfaction;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.satisfaction.SatisfactionLinks.Door;
import org.kapocs.desk.satisfaction.SatisfactionLinks.LinkState;
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

    /** What they can do with the question, as for a link of their own. */
    @Transactional(readOnly = true)
    public Door door(Who.CodeHolder who) {
        return of(who).map(asked -> asked.said() == null
                        ? new Door(LinkState.FRESH, null)
                        : asked.changes() ? new Door(LinkState.CHANGING, asked.said()) : new Door(LinkState.USED, null))
                .orElseGet(() -> new Door(LinkState.GONE, null));
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
