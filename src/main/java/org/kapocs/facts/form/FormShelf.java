package org.kapocs.facts.form;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;

/** Forms that were read once and are filled in often: each node keeps the last few, since they never change. */
@Component
class FormShelf {
    private static final int KEPT = 24;

    private final FormReader reader;
    private final Clock clock;
    private final Map<UUID, Taken> taken = new LinkedHashMap<>(KEPT, 0.75f, true);

    FormShelf(FormReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    private record Taken(Form form, String xform) {}

    /** @param answers as {@link Filling#answers()} handed them on; empty for none */
    Filling filling(FormRows.Draft kept, String answers) {
        Taken form = form(kept);
        return new Filling(form.form(), form.xform(), answers, LocalDateTime.now(clock));
    }

    private synchronized Taken form(FormRows.Draft kept) {
        Taken known = taken.get(kept.id());
        if (known != null) {
            return known;
        }
        Form form = reader.read(kept.sheets(), kept.name()).form();
        if (form == null) {
            throw new Problem.Conflict("form.error.faulty");
        }
        var fresh = new Taken(form, XForm.of(form));
        taken.put(kept.id(), fresh);
        if (taken.size() > KEPT) {
            taken.remove(taken.keySet().iterator().next());
        }
        return fresh;
    }
}
