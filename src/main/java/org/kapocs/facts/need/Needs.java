package org.kapocs.facts.need;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The needs of the city: voiced, answered or unmet. Whose they are is known elsewhere, and from here there is no way. */
@Component
@Transactional
public class Needs {
    private final NeedRows rows;
    private final Tally tally;
    private final Topics topics;
    private final Trail trail;
    private final Clock clock;

    Needs(NeedRows rows, Tally tally, Topics topics, Trail trail, Clock clock) {
        this.rows = rows;
        this.tally = tally;
        this.topics = topics;
        this.trail = trail;
        this.clock = clock;
    }

    /** Takes up a need, open; its id is for whoever keeps the link to a contact or a case. */
    public UUID voice(Who who, VoicedNeed voiced) {
        if (topics.of(voiced.topic()).isEmpty()) {
            throw new Problem.Invalid(Map.of("topic", "web.error.400.text"));
        }
        UUID id = Ids.next();
        LocalDate month = LocalDate.ofInstant(voiced.when(), clock.getZone()).withDayOfMonth(1);
        rows.insert(id, voiced, month);
        tally.count(new Labels(month, voiced.topic(), voiced.district(), voiced.language()), null, NeedState.OPEN);
        return id;
    }

    /** As {@link #voice}, for what came with a list kept elsewhere until now: until it is worked on, it can be taken back. */
    public UUID bring(Who.Staff who, VoicedNeed voiced) {
        UUID id = voice(who, voiced);
        rows.brought(id);
        return id;
    }

    /** Takes needs away that came with a list, which is taken back: they are counted no more. Others stay. */
    public void takeBack(Who who, Collection<UUID> needs) {
        rows.takeBack(needs).forEach(gone -> tally.count(gone.labels(), gone.state(), null));
    }

    /** Who voiced it corrects what they said; it is still one need, voiced when it was, and counted by what it is now. */
    public void correct(Who who, UUID need, String topic, Urgency urgency, @Nullable Integer district) {
        if (topics.of(topic).isEmpty()) {
            throw new Problem.Invalid(Map.of("topic", "web.error.400.text"));
        }
        var before = rows.correct(need, topic, urgency, district).orElseThrow(Problem.Missing::new);
        Labels labels = before.labels();
        tally.count(labels, before.state(), null);
        tally.count(new Labels(labels.month(), topic, district, labels.language()), null, before.state());
        trail.wrote(who, new Subject("need", need), "need.corrected");
    }

    /** Something answered it: a service of the directory, or the client point itself ({@code null}). */
    public void answered(Who who, UUID need, @Nullable UUID service) {
        settle(who, need, "need.answered", NeedState.ANSWERED, service, null);
    }

    /** Nothing answered it, and why. */
    public void unmet(Who who, UUID need, UnmetReason reason) {
        settle(who, need, "need.unmet", NeedState.UNMET, null, reason);
    }

    /** It is open again. */
    public void reopen(Who who, UUID need) {
        settle(who, need, "need.reopened", NeedState.OPEN, null, null);
    }

    /** These needs, by id; an unknown id is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Need> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.byIds(ids).stream().collect(Collectors.toMap(Need::id, Function.identity()));
    }

    /** Which of these needs, open or not, are of the topic or of one below it. */
    @Transactional(readOnly = true)
    public Set<UUID> about(Collection<UUID> ids, String topic) {
        return ids.isEmpty() ? Set.of() : rows.about(ids, topic);
    }

    /**
     * How many needs there are, counted; kinds of which there is none are left out. It costs as many rows as are counted
     * by, not as there are needs. What this transaction changed is counted when it commits.
     */
    @Transactional(readOnly = true)
    public List<Figure> figures(FigureQuery query) {
        return rows.figures(query);
    }

    private void settle(
            Who who, UUID need, String what, NeedState state, @Nullable UUID service, @Nullable UnmetReason reason) {
        var before = rows.settle(need, state, service, reason, clock.instant()).orElseThrow(Problem.Missing::new);
        tally.count(before.labels(), before.state(), state);
        trail.wrote(who, new Subject("need", need), what);
    }
}
