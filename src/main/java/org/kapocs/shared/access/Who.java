package org.kapocs.shared.access;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/** Who is asking. Every front-door verb on personal data takes it first; the database gets it with each transaction. */
public sealed interface Who {

    /**
     * A signed-in member of staff.
     *
     * @param organization the organization whose compartment they work in
     * @param sites the sites where they work
     */
    record Staff(UUID account, String name, UUID organization, Set<UUID> sites, Set<Role> roles)
            implements Who, Serializable {
        public boolean may(Action action) {
            return Policy.allows(roles, action);
        }
    }

    /** A newcomer who has shown the case-code and PIN of this contact. */
    record CodeHolder(UUID contact) implements Who {}

    /** A partner who has opened the one-time link of this referral. */
    record LinkHolder(UUID referral) implements Who {}

    /** A job of the house itself; the name stands in the audit. */
    record Machine(String job) implements Who {}

    /** Anybody. */
    record Nobody() implements Who {}

    Nobody NOBODY = new Nobody();
}
