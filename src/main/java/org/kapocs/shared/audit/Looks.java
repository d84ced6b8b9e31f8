package org.kapocs.shared.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Glance;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who opened something between two moments. */
@Component
public class Looks {
    private static final Who.Machine LOOKS = new Who.Machine("looks");

    private final Glance glance;

    Looks(Glance glance) {
        this.glance = glance;
    }

    /**
     * Who opened these, from {@code from} until before {@code to}: one line for each person, program and purpose, the latest first.
     * The house looks this up, since whoever answers for a file must know of partners and newcomers too, of whom an
     * organization's own trail says nothing; so the caller shows first that the file is theirs to answer for. What the
     * house itself reads is left out; it reads on behalf of somebody, whose own entry stands beside.
     */
    @Transactional(propagation = Propagation.NEVER)
    public List<Look> at(Who.Staff who, Collection<Subject> subjects, Instant from, Instant to) {
        if (!who.may(Action.READ_AUDIT)) {
            throw new Problem.Refused();
        }
        return glance.as(
                LOOKS,
                """
                        select who_kind, account, organization, case who_kind when 'link' then job end as link,
                          case who_kind when 'program' then job end as token, purpose,
                          count(*) as times, min(at) as first, max(at) as last
                        from audit.entry
                        where subject_id = any(?) and what = 'read' and who_kind <> 'machine' and at >= ? and at < ?
                        group by 1, 2, 3, 4, 5, 6
                        order by max(seq) desc""",
                (row, n) -> new Look(
                        row.getString("who_kind"),
                        Optional.ofNullable(row.getObject("account", UUID.class)),
                        Optional.ofNullable(row.getObject("organization", UUID.class)),
                        Optional.ofNullable(row.getString("link")).map(UUID::fromString),
                        Optional.ofNullable(row.getString("token")).map(UUID::fromString),
                        Optional.ofNullable(row.getString("purpose")).map(Purpose::valueOf),
                        row.getLong("times"),
                        row.getObject("first", OffsetDateTime.class).toInstant(),
                        row.getObject("last", OffsetDateTime.class).toInstant()),
                subjects.stream().map(Subject::id).toArray(UUID[]::new),
                from.atOffset(ZoneOffset.UTC),
                to.atOffset(ZoneOffset.UTC));
    }
}
