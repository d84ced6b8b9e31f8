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

    /** Whether they are asked, and what they said; empty when there is nothing to ask and nothing to change. */
    @Transactional(readOnly = true)
    public Optional<Asked> of(Who.CodeHolder who) {
        return questions.ofContact(who).flatMap(question -> {
            Optional<Said> said = answers.said(question.id());
            boolean changes = said.filter(each -> each.changes(clock.instant())).isPresent();
            return changes || question.open(clock.instant())
                    ? Optional.of(new Asked(said.orElse(null), changes))
                    : Optional.empty();
        });
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
        Question question = questions.ofContact(who).orElseThrow(Problem.Missing::new);
        boolean open = question.open(clock.instant());
        if (!open && answers.said(question.id()).isEmpty()) {
            throw new Problem.Missing();
        }
        if (!(open && answers.give(question.id(), given)) && !answers.change(question.id(), given)) {
            throw new Problem.Conflict("satisfaction.error.late");
        }
    }
}
