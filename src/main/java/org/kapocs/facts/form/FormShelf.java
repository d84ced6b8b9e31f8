package org.kapocs.facts.form;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
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

    /**
     * @param kept asked for what is not on the shelf yet
     * @param answers as {@link Filling#answers()} handed them on; empty for none
     */
    Filling filling(UUID id, Supplier<FormRows.Draft> kept, String answers) {
        Taken form = form(id, kept);
        return new Filling(form.form(), form.xform(), answers, LocalDateTime.now(clock));
    }

    private synchronized Taken form(UUID id, Supplier<FormRows.Draft> wanted) {
        Taken known = taken.get(id);
        if (known != null) {
            return known;
        }
        FormRows.Draft kept = wanted.get();
        Form form = reader.read(kept.sheets(), kept.name()).form();
        if (form == null) {
            throw new Problem.Conflict("form.error.faulty");
        }
        var fresh = new Taken(form, XForm.of(form));
        taken.put(id, fresh);
        if (taken.size() > KEPT) {
            taken.remove(taken.keySet().iterator().next());
        }
        return fresh;
    }
}
