package org.kapocs.desk.casework;

import org.kapocs.facts.need.Need;

/**
 * A need of a case.
 *
 * @param note what the caseworker should know; may be empty
 */
public record CaseNeed(Need need, String note) {}
