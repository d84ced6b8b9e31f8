package org.kapocs.facts.information;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes pages away from newcomers. What is wrong goes at once, in every language, by the word of one editor; it comes back
 * as every page comes: when two people have signed it anew.
 */
@Component
@Transactional
public class TakeDowns {
    private static final int REASON = 500;

    private final MaterialRows rows;
    private final PublishedRows published;
    private final ChangeRows changes;
    private final Trail trail;
    private final Clock clock;

    TakeDowns(MaterialRows rows, PublishedRows published, ChangeRows changes, Trail trail, Clock clock) {
        this.rows = rows;
        this.published = published;
        this.changes = changes;
        this.trail = trail;
        this.clock = clock;
    }

    /** A page that is taken down. */
    public record TakenDown(String topic, LocalDate on, String reason) {}

    /** The pages that are, and since when. */
    @Transactional(readOnly = true)
    public Map<String, LocalDate> all() {
        return published.takenDown();
    }

    /** Whether it is, since when, and for editors why. */
    @Transactional(readOnly = true)
    public Optional<TakenDown> of(String id) {
        return published.takenDown(id);
    }

    /**
     * Nobody reads it from now on. Its words stay with the editors, as drafts.
     *
     * @throws Problem.Invalid without a reason
     * @throws Problem.Conflict when nobody reads it anyway
     */
    public void takeDown(Who.Staff who, String id, String reason) {
        Material material = rows.of(id).orElseThrow(Problem.Missing::new);
        if (reason.isBlank() || reason.length() > REASON) {
            throw new Problem.Invalid(Map.of("reason", "information.error.reason"));
        }
        if (!published.takeDown(id, LocalDate.now(clock), reason)) {
            throw new Problem.Conflict("information.error.notshown");
        }
        changes.note(new ChangeRows.Now(material.id(), null, "", "", who.account(), Past.Did.TAKEN_DOWN, "", reason));
        trail.wrote(who, new Subject("material", Material.key(id)), "material.taken-down");
    }
}
