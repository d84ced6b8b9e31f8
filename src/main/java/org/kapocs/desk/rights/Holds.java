package org.kapocs.desk.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Cases;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Scope;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.privacy.DataSubject;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Legal holds: as long as one stands, nobody is erased, whoever asked and however long it has been. */
@Component
@Transactional
public class Holds {
    private static final String STANDS = " ended_at is null and until_on >= :today ";

    private final JdbcClient sql;
    private final Cases cases;
    private final People people;
    private final ErasureRows erasures;
    private final House house;
    private final Trail trail;
    private final Once once;
    private final Clock clock;

    Holds(
            JdbcClient sql,
            Cases cases,
            People people,
            ErasureRows erasures,
            House house,
            Trail trail,
            Once once,
            Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.people = people;
        this.erasures = erasures;
        this.house = house;
        this.trail = trail;
        this.once = once;
        this.clock = clock;
    }

    /** Nothing of the client of this case is erased until that day is over. The same key says it once. */
    public UUID set(Who.Staff who, UUID caseFile, String reason, LocalDate until, String onceKey) {
        demand(who);
        if (reason.isBlank() || reason.length() > 2000) {
            throw new Problem.Invalid(Map.of("reason", "rights.error.reason"));
        }
        if (until.isBefore(LocalDate.now(clock))) {
            throw new Problem.Invalid(Map.of("until", "rights.error.until"));
        }
        return once.run(onceKey, () -> {
            Whose whose = people.of(who, cases.get(who, caseFile, Purpose.RIGHTS));
            var ids = people.subject(whose.organization(), whose.client(), whose.contact())
                    .ids()
                    .toList();
            if (house.within(People.HOUSE, () -> erasures.running(People.HOUSE, ids))) {
                throw new Problem.Invalid(Map.of("reason", "rights.error.begun"));
            }
            UUID id = Ids.next();
            sql.sql("""
                    insert into rights.hold (id, organization, client, contact, case_file, reason, until_on, set_at, set_by)
                    values (:id, :organization, :client, :contact, :case, :reason, :until, :at, :by)""")
                    .param("id", id)
                    .param("organization", whose.organization())
                    .param("client", whose.client())
                    .param("contact", whose.contact())
                    .param("case", caseFile)
                    .param("reason", reason.strip())
                    .param("until", until)
                    .param("at", RequestRows.utc(clock.instant()))
                    .param("by", who.account())
                    .update();
            trail.wrote(who, new Subject("case", caseFile), "rights.held");
            return id;
        });
    }

    /** Ends one before its day. */
    public void end(Who.Staff who, UUID caseFile, UUID id) {
        demand(who);
        int ended = sql.sql("update rights.hold set ended_at = :at, ended_by = :by where id = :id and case_file = :case"
                        + " and ended_at is null and " + Scope.ROWS)
                .params(Scope.of(who).parameters())
                .param("id", id)
                .param("case", caseFile)
                .param("at", RequestRows.utc(clock.instant()))
                .param("by", who.account())
                .update();
        if (ended == 0) {
            throw new Problem.Missing();
        }
        trail.wrote(who, new Subject("case", caseFile), "rights.released");
    }

    /** Those that stand for this person today. */
    @Transactional(readOnly = true)
    public List<Hold> of(Who who, DataSubject whose) {
        return sql.sql("select * from rights.hold where (client = any(:clients) or contact = any(:contacts)) and"
                        + STANDS + "and " + Scope.ROWS + " order by until_on desc, id")
                .params(Scope.of(who).parameters())
                .param("clients", whose.clients().toArray(UUID[]::new))
                .param("contacts", whose.contacts().toArray(UUID[]::new))
                .param("today", LocalDate.now(clock))
                .query((row, n) -> read(row))
                .list();
    }

    /** Those that stand today for the client of this case, whichever of their records they were set on. */
    @Transactional(readOnly = true)
    public List<Hold> on(Who.Staff who, Case file) {
        return of(who, people.known(who, file));
    }

    /** How many on this person were ended since that moment, before their day. */
    long releasedSince(Who.Machine job, DataSubject whose, Instant since) {
        return sql.sql("select count(*) from rights.hold where (client = any(:clients) or contact = any(:contacts))"
                        + " and ended_at >= :since")
                .param("clients", whose.clients().toArray(UUID[]::new))
                .param("contacts", whose.contacts().toArray(UUID[]::new))
                .param("since", RequestRows.utc(since))
                .query(Long.class)
                .single();
    }

    /** Whose contacts and records are held today. */
    Set<UUID> held(Who who) {
        return sql
                .sql("select unnest(array[client, contact]) from rights.hold where" + STANDS + "and " + Scope.ROWS)
                .params(Scope.of(who).parameters())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static void demand(Who.Staff who) {
        if (!who.may(Action.HOLD_ERASURE)) {
            throw new Problem.Refused();
        }
    }

    private static Hold read(ResultSet row) throws SQLException {
        return new Hold(
                row.getObject("id", UUID.class),
                row.getString("reason"),
                row.getObject("until_on", LocalDate.class),
                row.getObject("set_at", OffsetDateTime.class).toInstant(),
                row.getObject("set_by", UUID.class));
    }
}
