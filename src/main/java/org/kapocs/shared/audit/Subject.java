package org.kapocs.shared.audit;

import java.util.UUID;

/**
 * What an audit entry is about.
 *
 * @param kind the house's word for it: contact, case, client, referral, account, import
 */
public record Subject(String kind, UUID id) {}
