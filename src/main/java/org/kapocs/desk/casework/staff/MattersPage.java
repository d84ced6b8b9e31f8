package org.kapocs.desk.casework.staff;

import java.util.List;
import java.util.Set;
import org.kapocs.facts.matter.Matter;
import org.kapocs.shared.web.Page;

/**
 * The catalogue of matters for a case.
 *
 * @param q the words that were looked for
 * @param matters those found, nearest to the needs of the case first
 * @param taken codes of those that belong to it already
 */
public record MattersPage(CaseHead head, String q, List<Matter> matters, Set<String> taken) implements Page {}
