package org.kapocs.facts.directory;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A place that must not be found, such as a refuge. Where it is is not kept at all: what nobody has, no page, search, list
 * of neighbours or copy of the directory can show. Whoever has to go there is told by word of mouth.
 */
final class ProtectedPlace {
    /** Our profile's field. */
    static final String FIELD = "address_protected";

    /** What of a service or its provider says where it is, or when somebody can be met there. */
    private static final List<String> GOES = List.of("locations", "schedules", "service_areas");

    /** What of a place says how it is reached and whether there is room, and not where it is. */
    private static final Set<String> STAYS = Set.of("id", "phones", "contacts", "capacities");

    private static final Set<String> NO = Set.of("", "false", "no", "0");

    private ProtectedPlace() {}

    /** Takes away where it is, if its provider says that it is protected. */
    static ObjectNode hidden(ObjectNode service) {
        if (is(service)) {
            for (JsonNode node : List.of(service, service.path("organization"))) {
                if (node instanceof ObjectNode object) {
                    object.remove(GOES);
                }
            }
            Document.list(service, "service_at_locations")
                    .filter(JsonNode::isObject)
                    .forEach(place -> ((ObjectNode) place).retain(STAYS));
        }
        return service;
    }

    /** Cells of a table have no types of their own: whatever is said there, but no, is taken for yes. */
    private static boolean is(ObjectNode service) {
        return !NO.contains(service.path(FIELD).asString("").strip().toLowerCase(Locale.ROOT));
    }
}
