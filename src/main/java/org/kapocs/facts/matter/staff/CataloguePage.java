package org.kapocs.facts.matter.staff;

import java.time.LocalDate;
import java.util.List;
import org.kapocs.facts.matter.Entry;
import org.kapocs.facts.matter.View;
import org.kapocs.shared.web.Page;

/**
 * The catalogue of official business, or what was looked for in it.
 *
 * @param due how many are to be checked again
 */
public record CataloguePage(String q, View view, List<Entry> entries, int due, LocalDate today) implements Page {}
