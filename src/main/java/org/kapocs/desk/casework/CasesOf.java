package org.kapocs.desk.casework;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kapocs.desk.contact.ContactEnds;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All cases of people, for what concerns the person and not one of their cases. They are found by it, and not opened. */
@Component
@Transactional(readOnly = true)
public class CasesOf {
    private final CaseRows rows;
    private final ContactEnds contacts;

    CasesOf(CaseRows rows, ContactEnds contacts) {
        this.rows = rows;
        this.contacts = contacts;
    }

    /** Open and closed, the newest first. */
    public List<Case> all(Who who, Collection<UUID> records) {
        return rows.ofClients(who, records);
    }

    /** The ids of the cases under each of these records, and of their contacts; nothing for a record without a case. */
    public Map<UUID, Set<UUID>> subjects(Who who, Collection<UUID> records) {
        var subjects = new HashMap<UUID, Set<UUID>>();
        records.forEach(record -> subjects.put(record, new java.util.HashSet<>()));
        var clients = new HashMap<UUID, UUID>();
        for (Case each : rows.ofClients(who, records)) {
            var ids = subjects.computeIfAbsent(each.client(), _ -> new java.util.HashSet<>());
            ids.add(each.id());
            Optional.ofNullable(each.contact()).ifPresent(ids::add);
            clients.put(each.id(), each.client());
        }
        contacts.ofCases(who, clients.keySet())
                .forEach((contact, file) -> Objects.requireNonNull(
                                subjects.get(Objects.requireNonNull(clients.get(file))))
                        .add(contact));
        return subjects;
    }

    /** A case, which is thereby not opened. */
    public Optional<Case> byId(Who.Machine job, UUID id) {
        return rows.get(job, id);
    }

    /** The case of this number in that organization, as it is typed: for a job of the house that asks for somebody. */
    public Optional<Case> numbered(Who.Machine job, UUID organization, String typed) {
        return rows.ofNumber(job, typed.strip().toUpperCase(java.util.Locale.ROOT))
                .filter(found -> found.organization().equals(organization));
    }
}
