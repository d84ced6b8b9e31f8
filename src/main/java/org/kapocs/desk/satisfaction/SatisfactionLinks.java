package org.kapocs.desk.satisfaction;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Limits;
import org.kapocs.shared.web.Rate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The links by which clients answer without an account. Looking at one answers nothing, because mail scanners look at
 * every link. Answering uses it up, and gives another to whoever answered: who saw the first, on a card or in a letter,
 * neither learns what was answered nor changes it.
 */
@Component
public class SatisfactionLinks {
    private static final Who.Machine HOUSE = new Who.Machine("satisfaction.link");
    private static final Rate GUESSES = new Rate("satisfaction.link", 30, Duration.ofMinutes(15));

    private final LinkRows links;
    private final QuestionRows questions;
    private final Answers answers;
    private final Limits limits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SatisfactionLinks(
            LinkRows links,
            QuestionRows questions,
            Answers answers,
            Limits limits,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.links = links;
        this.questions = questions;
        this.answers = answers;
        this.limits = limits;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What can be done with a link. */
    public enum LinkState {
        /** It can be answered. */
        FRESH,
        /** Whoever has it answered, and can change it. */
        CHANGING,
        /** It was answered. */
        USED,
        /** There is none, its time is over, or the case goes on. */
        GONE
    }

    /** @param said what was answered, only for who answered it and can change it */
    public record Door(LinkState state, @Nullable Said said) {}

    /**
     * What can be done with this link; changes nothing.
     *
     * @param address of the network, to bound guessing
     */
    public Door look(String token, String address) {
        Door door = forTheHouse(() -> standing(token));
        if (door.state() == LinkState.GONE) {
            limits.take(GUESSES, address);
        }
        return door;
    }

    /**
     * Answers, or changes the answer.
     *
     * @return the token with which it can be changed; empty when this link can be used no more
     */
    public Optional<String> answer(String token, Given given) {
        return forTheHouse(() -> switch (standing(token).state()) {
            case FRESH -> first(link(token), given);
            case CHANGING -> answers.change(link(token), given) ? Optional.of(token) : Optional.empty();
            case USED, GONE -> Optional.empty();
        });
    }

    private Optional<String> first(UUID question, Given given) {
        if (!answers.give(question, given)) {
            return Optional.empty();
        }
        return Optional.of(links.make(question, LinkRows.Kind.CHANGE));
    }

    private UUID link(String token) {
        return links.find(token).orElseThrow().question();
    }

    private Door standing(String token) {
        Optional<LinkRows.Link> link = links.find(token);
        Optional<Question> question = link.flatMap(each -> questions.get(HOUSE, each.question()));
        if (question.isEmpty()) {
            return new Door(LinkState.GONE, null);
        }
        Optional<Said> said = answers.said(question.get().id());
        if (said.isEmpty()) {
            boolean open = question.get().open(clock.instant());
            return new Door(open ? LinkState.FRESH : LinkState.GONE, null);
        }
        boolean theirs = link.get().kind() == LinkRows.Kind.CHANGE;
        return theirs && said.get().changes(clock.instant())
                ? new Door(LinkState.CHANGING, said.get())
                : new Door(LinkState.USED, null);
    }

    private <T> T forTheHouse(Supplier<T> work) {
        return Standing.as(HOUSE, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
