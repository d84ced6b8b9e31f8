package org.kapocs.shared.access;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is asking. Every front-door verb on personal data takes it first; the database gets it with each transaction. */
public sealed interface Who {

    /**
     * A signed-in member of staff.
     *
     * @param organization the organization whose compartment they work in
     * @param sites the sites where they work
     * @param program the program that acts in their name; null when it is they themselves
     */
    record Staff(
            UUID account,
            String name,
            UUID organization,
            Set<UUID> sites,
            Set<Role> roles,
            @Nullable Program program) implements Who, Serializable {
        public Staff(UUID account, String name, UUID organization, Set<UUID> sites, Set<Role> roles) {
            this(account, name, organization, sites, roles, null);
        }

        /** Whether a role allows it, and the token of the program as well where it is one. */
        public boolean may(Action action) {
            return Policy.allows(roles, action)
                    && (program == null || program.actions().contains(action));
        }

        /** A program that acts in their name. */
        Staff by(Program other) {
            return new Staff(account, name, organization, sites, roles, other);
        }
    }

    /**
     * A program with a token.
     *
     * @param token by which it is known, as the trail names it
     * @param actions what the token allows, at most
     */
    record Program(UUID token, Set<Action> actions) implements Serializable {
        public Program {
            actions = Set.copyOf(actions);
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
