package org.kapocs.desk.casework.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.Numbered;
import org.kapocs.facts.client.Found;
import org.kapocs.shared.web.Page;

/**
 * Clients who may be the person that is being typed: a piece of the form, and nothing when there are none.
 *
 * @param numbers of their cases
 */
public record AlikePage(Found alike, Map<UUID, List<Numbered>> numbers) implements Page {}
