package org.kapocs.desk.assessment;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Grounds;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an assessment came to, as far as clients want it on their own page, which others may read. */
@Component
@Transactional
public class OwnPictures {
    private final AssessmentRows rows;
    private final Grounds grounds;
    private final Trail trail;
    private final Clock clock;

    OwnPictures(AssessmentRows rows, Grounds grounds, Trail trail, Clock clock) {
        this.rows = rows;
        this.grounds = grounds;
        this.trail = trail;
        this.clock = clock;
    }

    /** What the newest came to, for the client themselves. */
    @Transactional(readOnly = true)
    public Optional<Picture> own(Who.CodeHolder who) {
        List<Assessment> all = rows.ofContact(who);
        return all.stream()
                .filter(each -> !each.scores().isEmpty())
                .findFirst()
                .map(newest -> Picture.toBeShown(newest, all))
                .filter(picture -> !picture.lines().isEmpty());
    }

    /** From now on the client wants what touches danger and family on their page, or does not any more. */
    public void show(Who.Staff who, UUID caseFile, UUID id, int version, boolean shown) {
        grounds.writable(who, caseFile);
        boolean done = rows.ofCase(who, caseFile).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(Problem.Missing::new)
                .done();
        if (!done) {
            throw new Problem.Conflict("assessment.error.notdone");
        }
        var values = new HashMap<String, @Nullable Object>();
        values.put("shown", shown);
        values.put("by", who.account());
        values.put("at", AssessmentRows.utc(clock.instant()));
        if (!rows.change(who, id, version, "shown = :shown, saved_at = :at, saved_by = :by", values)) {
            throw new Problem.Conflict("assessment.error.changed");
        }
        trail.wrote(who, new Subject("case", caseFile), shown ? "assessment.shown" : "assessment.hidden");
    }
}
