package org.kapocs.desk.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kapocs.desk.contact.ContactEnds;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Tenure;
import org.kapocs.shared.access.Tenures;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Look;
import org.kapocs.shared.audit.Looks;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.veil.Past;
import org.kapocs.shared.veil.VeilSight;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who opened a case in a time, and who could have: what was done comes from the trail, what was possible from the record
 * of roles and from that of what was closed.
 */
@Component
public class CaseSight {
    private final CaseRows rows;
    private final ContactEnds contacts;
    private final CaseLog log;
    private final List<CasePart> parts;
    private final Tenures tenures;
    private final Looks looks;
    private final VeilSight veil;
    private final Clock clock;
    private final TransactionTemplate asking;

    CaseSight(
            CaseRows rows,
            ContactEnds contacts,
            CaseLog log,
            List<CasePart> parts,
            Tenures tenures,
            Looks looks,
            VeilSight veil,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.contacts = contacts;
        this.log = log;
        this.parts = parts;
        this.tenures = tenures;
        this.looks = looks;
        this.veil = veil;
        this.clock = clock;
        this.asking = new TransactionTemplate(transactions);
    }

    /**
     * What is known of a time.
     *
     * @param opened who opened the case or something of it, and why, this asking included
     * @param able whose roles let them open it while it was not closed to them, whether they did or not
     * @param partners who was given a link to something of it, by what the link leads to
     * @param recordedSince since when it is recorded whose roles let them; empty when all of the time is covered
     */
    public record Seen(
            Case file,
            List<Look> opened,
            List<Tenure> able,
            Map<UUID, String> partners,
            Optional<Instant> recordedSince) {}

    /**
     * Looks it up, and keeps that it was looked up and why. Empty when one's organization has no case of that number.
     *
     * @param first and {@code last}: days in the city, both included
     * @throws Problem.Refused for who may not read the trail
     */
    public Optional<Seen> of(Who.Staff who, String number, LocalDate first, LocalDate last, Purpose why) {
        if (!who.may(Action.READ_AUDIT)) {
            throw new Problem.Refused();
        }
        Instant from = first.atStartOfDay(clock.getZone()).toInstant();
        Instant to = last.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Optional<Asked> found = Objects.requireNonNull(asking.execute(_ -> ask(who, number, why)));
        return found.map(asked -> new Seen(
                asked.file(),
                looks.at(who, asked.subjects(), from, to),
                tenures.allowed(who, Action.READ_CASES, from, to).stream()
                        .filter(new WhoCould(asked.past(), from, to)::could)
                        .toList(),
                asked.partners(),
                tenures.recordedSince(who).filter(from::isBefore)));
    }

    private record Asked(Case file, List<Subject> subjects, Map<UUID, String> partners, List<Past> past) {}

    private Optional<Asked> ask(Who.Staff who, String number, Purpose why) {
        return rows.ofNumber(who, number).map(file -> {
            var subjects =
                    new ArrayList<>(List.of(new Subject("case", file.id()), new Subject("client", file.client())));
            var talks = new HashSet<>(contacts.ofCases(who, Set.of(file.id())).keySet());
            Optional.ofNullable(file.contact()).ifPresent(talks::add);
            talks.forEach(talk -> subjects.add(new Subject("contact", talk)));
            var partners = new HashMap<UUID, String>();
            for (CasePart part : parts) {
                CasePart.Openable more = part.openable(who, file);
                subjects.addAll(more.subjects());
                partners.putAll(more.partners());
            }
            log.read(who, file.id(), why);
            return new Asked(file, subjects, partners, veil.past(file.client()));
        });
    }
}
