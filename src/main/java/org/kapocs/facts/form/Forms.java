package org.kapocs.facts.form;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forms that the house can ask. Somebody sends a workbook, reads what was understood, tries it, and publishes it as a
 * version that does not change any more.
 */
@Component
@Transactional
public class Forms {
    private final FormRows rows;
    private final FormReader reader;
    private final FormShelf shelf;
    private final Trail trail;
    private final Once once;
    private final Clock clock;

    Forms(FormRows rows, FormReader reader, FormShelf shelf, Trail trail, Once once, Clock clock) {
        this.rows = rows;
        this.reader = reader;
        this.shelf = shelf;
        this.trail = trail;
        this.once = once;
        this.clock = clock;
    }

    /**
     * What is understood of a workbook. Nothing is kept of it.
     *
     * @param name of the file, for a form that has no title
     */
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS)
    public Understanding read(byte[] file, String name) {
        return reader.read(file, name);
    }

    /** Keeps what was read, for a month, until somebody publishes it. The same key keeps the same file once. */
    public UUID keep(Who.Staff who, Understanding read, String name, String onceKey) {
        // Whoever goes back and chooses another file sends the key of before.
        var file = UUID.nameUUIDFromBytes((onceKey + read.sheets()).getBytes(StandardCharsets.UTF_8));
        UUID kept = once.run(file.toString(), () -> kept(who, read, name));
        return rows.draft(kept).isPresent() ? kept : kept(who, read, name); // it was discarded meanwhile
    }

    private UUID kept(Who.Staff who, Understanding read, String name) {
        UUID id = Ids.next();
        rows.keep(id, shortened(name), read.sheets(), clock.instant(), who.account());
        return id;
    }

    /** What is understood of what was kept. */
    @Transactional(readOnly = true)
    public Understanding draft(UUID id) {
        FormRows.Draft kept = rows.draft(id).orElseThrow(Problem.Missing::new);
        return reader.read(kept.sheets(), kept.name());
    }

    /** What was kept, and nobody published yet: the newest first. */
    @Transactional(readOnly = true)
    public List<FormDraft> drafts() {
        return rows.drafts();
    }

    /** Forgets what was kept. Whoever finds it gone already has what they wanted. */
    public void discard(Who.Staff who, UUID draft) {
        if (!who.may(Action.EDIT_FORMS)) {
            throw new Problem.Refused();
        }
        if (rows.discard(draft)) {
            trail.wrote(who, new Subject("form", draft), "form.discarded");
        }
    }

    /** Every version of every form, by title, the newest of each first. */
    @Transactional(readOnly = true)
    public List<FormVersion> all() {
        return rows.versions();
    }

    /** The forms that can be begun. */
    @Transactional(readOnly = true)
    public List<FormVersion> offered() {
        return rows.versions().stream().filter(FormVersion::offered).toList();
    }

    /** These versions, by their ids. */
    @Transactional(readOnly = true)
    public Map<UUID, FormVersion> versions(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.versions(ids).stream().collect(Collectors.toMap(FormVersion::id, Function.identity()));
    }

    /**
     * Begins to fill in a version, or goes on.
     *
     * @param answers as {@link Filling#answers()} handed them on; empty for none
     */
    @Transactional(readOnly = true)
    public Filling fill(UUID version, String answers) {
        return shelf.filling(version, () -> rows.sheets(version).orElseThrow(Problem.Missing::new), answers);
    }

    /** Fills in what was kept and nobody published yet, to see how it is. */
    @Transactional(readOnly = true)
    public Filling trial(UUID draft, String answers) {
        FormRows.Draft kept = rows.draft(draft).orElseThrow(Problem.Missing::new);
        return shelf.filling(draft, () -> kept, answers);
    }

    /** Publishes what was kept, as the next version of its form. A conflict when it has a fault. The same key does it once. */
    public UUID publish(Who.Staff who, UUID draft, String onceKey) {
        if (!who.may(Action.EDIT_FORMS)) {
            throw new Problem.Refused();
        }
        return once.run(onceKey, () -> {
            FormRows.Draft kept = rows.draft(draft).orElseThrow(Problem.Missing::new);
            Form form = reader.read(kept.sheets(), kept.name()).form();
            if (form == null) {
                throw new Problem.Conflict("form.error.faulty");
            }
            UUID id = Ids.next();
            if (!rows.publish(id, form, rows.newest(form.key()) + 1, kept.sheets(), clock.instant(), who.account())) {
                throw new Problem.Conflict("form.error.meanwhile");
            }
            rows.offer(form.key(), true);
            trail.wrote(who, new Subject("form", id), "form.published");
            return id;
        });
    }

    /** Whether a form can be begun from now on; what was begun goes on. */
    public void offer(Who.Staff who, UUID version, boolean offered) {
        if (!who.may(Action.EDIT_FORMS)) {
            throw new Problem.Refused();
        }
        FormVersion found = rows.versions(List.of(version)).stream().findFirst().orElseThrow(Problem.Missing::new);
        rows.offer(found.key(), offered);
        trail.wrote(who, new Subject("form", version), offered ? "form.offered" : "form.withdrawn");
    }

    private static String shortened(String name) {
        return name.length() > 200 ? name.substring(0, 200) : name;
    }
}
