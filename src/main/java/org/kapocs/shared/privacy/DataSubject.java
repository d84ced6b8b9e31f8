package org.kapocs.shared.privacy;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kapocs.shared.audit.Subject;

/**
 * A person about whom something is kept, in the compartment of one organization, by what they are called there.
 *
 * @param clients their records: more than one when two were joined; none for who only asked
 * @param contacts through which they asked
 * @param cases theirs, open and closed
 * @param hanging what else hangs on them and is known by an id of its own: referrals, scans, questions to experts
 */
public record DataSubject(
        UUID organization, Set<UUID> clients, Set<UUID> contacts, Set<UUID> cases, Set<UUID> hanging) {

    public DataSubject {
        clients = Set.copyOf(clients);
        contacts = Set.copyOf(contacts);
        cases = Set.copyOf(cases);
        hanging = Set.copyOf(hanging);
    }

    public DataSubject(UUID organization, Collection<UUID> clients, Collection<UUID> contacts, Collection<UUID> cases) {
        this(organization, Set.copyOf(clients), Set.copyOf(contacts), Set.copyOf(cases), Set.of());
    }

    /** The same, with what hangs on them. */
    public DataSubject with(Collection<UUID> hanging) {
        return new DataSubject(organization, clients, contacts, cases, Set.copyOf(hanging));
    }

    /** Their record, their contacts and their cases: what a row can say whose it is. */
    public Stream<UUID> ids() {
        return Stream.of(clients, contacts, cases).flatMap(Collection::stream);
    }

    /** The same, as the trail calls them. */
    public Stream<Subject> subjects() {
        return Stream.of(
                        clients.stream().map(id -> new Subject("client", id)),
                        contacts.stream().map(id -> new Subject("contact", id)),
                        cases.stream().map(id -> new Subject("case", id)))
                .flatMap(each -> each);
    }

    /** What the condition of a {@link Holding} can ask for. */
    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("clients", clients.toArray(UUID[]::new));
        parameters.put("contacts", contacts.toArray(UUID[]::new));
        parameters.put("cases", cases.toArray(UUID[]::new));
        parameters.put(
                "hanging",
                Stream.concat(ids(), hanging.stream()).map(UUID::toString).toArray(String[]::new));
        return parameters;
    }

    /** Whether it is nobody: nothing is kept that leads to them. */
    public boolean isEmpty() {
        return ids().findAny().isEmpty();
    }

    /** Of nothing but such ids, for what is known to be theirs already. */
    public static DataSubject of(UUID organization, Map<String, UUID[]> ids) {
        return new DataSubject(
                organization,
                Arrays.asList(ids.getOrDefault("client", new UUID[0])),
                Arrays.asList(ids.getOrDefault("contact", new UUID[0])),
                Arrays.asList(ids.getOrDefault("case", new UUID[0])));
    }
}
