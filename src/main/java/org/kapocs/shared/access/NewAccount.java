package org.kapocs.shared.access;

import java.util.Set;
import java.util.UUID;

/** A person who is to join the staff. */
public record NewAccount(String name, String email, Set<Role> roles, Set<UUID> sites, String language) {}
