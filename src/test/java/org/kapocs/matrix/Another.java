package org.kapocs.matrix;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.CloseReason;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.desk.casework.Outcome;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.LegalBasis;
import org.springframework.stereotype.Component;

/** Somebody else of the same caseworker, to whom happens what would end the story. */
@Component
record Another(Cases cases) {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** @param called of whom nobody else is; a number is added */
    Case of(Story story, String called) {
        Who.Staff who = story.officer();
        String name = called + story.name() + COUNT.incrementAndGet();
        var person = new Person(List.of(Name.pseudonym(name)), null, List.of(), List.of(), null);
        var wish = new NewCase(
                null,
                null,
                person,
                LegalBasis.PUBLIC_TASK,
                List.of(new NewNeed("housing.rent", Urgency.SOON, "")),
                List.of(),
                "");
        return Standing.as(
                who,
                () -> cases.get(who, cases.open(who, wish, UUID.randomUUID().toString()), Purpose.CASEWORK));
    }

    /** One whose case was closed: only who has no open case can be erased. */
    Case ended(Story story, String called) {
        Who.Staff who = story.officer();
        Case open = of(story, called);
        var file = Standing.as(who, () -> cases.file(who, open.id()));
        Map<UUID, Outcome> outcomes = file.openNeeds().stream()
                .collect(Collectors.toMap(each -> each.need().id(), _ -> new Outcome.Unmet(UnmetReason.OTHER)));
        Standing.as(who, () -> cases.close(who, open.id(), file.file().version(), CloseReason.FINISHED, outcomes));
        return open;
    }
}
