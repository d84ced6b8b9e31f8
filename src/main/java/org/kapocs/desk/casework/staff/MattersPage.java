package org.kapocs.desk.casework.staff;

import java.util.List;
import java.util.Set;
import org.kapocs.facts.matter.Matter;
import org.kapocs.shared.web.Page;

/**
 * The catalogue of matters for a case.
 *
 * @param taken codes of those that belong to it already
 */
public record MattersPage(CaseHead head, List<Matter> matters, Set<String> taken) implements Page {}
