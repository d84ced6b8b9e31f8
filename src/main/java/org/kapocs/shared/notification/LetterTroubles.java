package org.kapocs.shared.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.job.Trouble;
import org.kapocs.shared.job.Troubled;
import org.kapocs.shared.job.Why;
import org.springframework.stereotype.Component;

/** Letters that are not sent, on the list of what met trouble. */
@Component
class LetterTroubles implements Troubled {
    private final Letters letters;

    LetterTroubles(Letters letters) {
        this.letters = letters;
    }

    @Override
    public List<Trouble> troubles(Who.Staff who, boolean city) {
        return letters.unsent(who).stream().map(LetterTroubles::trouble).toList();
    }

    private static Trouble trouble(Unsent letter) {
        var waiting = letter.state() instanceof LetterState.Waiting state
                ? Optional.of(state)
                : Optional.<LetterState.Waiting>empty();
        Optional<Hindrance> hindrance = letter.state() instanceof LetterState.Failed failed
                ? Optional.of(failed.hindrance())
                : waiting.flatMap(LetterState.Waiting::hindrance);
        return new Trouble(
                letter.id(),
                "notification.kind." + letter.kind(),
                letter.postedAt(),
                letter.tries(),
                hindrance.map(Hindrance::key),
                waiting.map(LetterState.Waiting::next),
                letter.whole(),
                true);
    }

    @Override
    public boolean retry(Who.Staff who, boolean city, UUID id) {
        return letters.retry(who, id);
    }

    @Override
    public boolean drop(Who.Staff who, boolean city, UUID id, Why why) {
        return letters.drop(who, id, why);
    }
}
