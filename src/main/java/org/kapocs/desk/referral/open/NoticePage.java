package org.kapocs.desk.referral.open;

import org.kapocs.shared.web.Page;

/**
 * One thing to know, and nothing to do.
 *
 * @param key the beginning of its message keys
 */
public record NoticePage(String key) implements Page {}
