package org.kapocs.facts.directory;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The tabular form of HSDS, each table a list of rows: puts the rows that belong to a service back into it. */
record Tabular(ObjectNode tables) {
    private static final Map<String, String> OF_A_SERVICE = Map.of(
            "phones.csv", "phones",
            "schedules.csv", "schedules",
            "languages.csv", "languages",
            "contacts.csv", "contacts",
            "service_areas.csv", "service_areas",
            "required_documents.csv", "required_documents",
            "cost_options.csv", "cost_options",
            "funding.csv", "funding");
    private static final Map<String, String> OF_A_LOCATION = Map.of(
            "addresses.csv", "addresses",
            "accessibility.csv", "accessibility",
            "phones.csv", "phones",
            "schedules.csv", "schedules",
            "languages.csv", "languages");

    Stream<ObjectNode> services() {
        return rows("services.csv").map(this::whole);
    }

    private Stream<ObjectNode> rows(String table) {
        return Document.list(tables, table).filter(JsonNode::isObject).map(row -> (ObjectNode) row.deepCopy());
    }

    private Stream<ObjectNode> rows(String table, String field, JsonNode id) {
        return rows(table).filter(row -> row.path(field).equals(id));
    }

    private ObjectNode whole(ObjectNode service) {
        JsonNode id = service.path("id");
        rows("organizations.csv", "id", service.path("organization_id"))
                .findFirst()
                .ifPresent(organization -> service.set("organization", organization));
        rows("programs.csv", "id", service.path("program_id"))
                .findFirst()
                .ifPresent(program -> service.set("program", program));
        OF_A_SERVICE.forEach((table, field) ->
                add(service, field, rows(table, "service_id", id).toList()));
        add(
                service,
                "attributes",
                rows("attributes.csv", "link_id", id).map(this::withTerm).toList());
        add(
                service,
                "service_at_locations",
                rows("service_at_location.csv", "service_id", id)
                        .map(this::withLocation)
                        .toList());
        return service;
    }

    private ObjectNode withTerm(ObjectNode attribute) {
        rows("taxonomy_terms.csv", "id", attribute.path("taxonomy_term_id"))
                .findFirst()
                .ifPresent(term -> attribute.set("taxonomy_term", term));
        return attribute;
    }

    private ObjectNode withLocation(ObjectNode place) {
        rows("locations.csv", "id", place.path("location_id")).findFirst().ifPresent(location -> {
            OF_A_LOCATION.forEach((table, field) -> add(
                    location,
                    field,
                    rows(table, "location_id", location.path("id")).toList()));
            place.set("location", location);
        });
        return place;
    }

    private static void add(ObjectNode to, String field, List<ObjectNode> rows) {
        if (!rows.isEmpty()) {
            to.withArray(field).addAll(rows);
        }
    }
}
